using System.Globalization;
using System.Text.Json;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Pipeline.Storing;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>Discards a held load: nothing of it is stored, and it stays in the list with the reason and its rows in quarantine.</summary>
public sealed class DiscardLoad(string loaderConnection, AuditAnchorFile? anchors = null)
{
    /// <summary>What discarding would touch: the rows that wait.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
    public async Task<DecisionPreview> PreviewAsync(long loadId, CancellationToken cancellationToken)
    {
        await using var database = await LoaderConnection.BeginReadingAsync(loaderConnection, anchors, cancellationToken);
        var load = await LoadToDecide.FindAsync(database, loadId, cancellationToken);
        if (LoadToDecide.NotHeld(load, loadId) is { } problem)
        {
            return DecisionPreview.Impossible(problem);
        }

        return new(
            null,
            [$"{DecisionPreview.Rows(load!.Read, "waiting")} of {load.Kind} will not be stored.", "No figure moves, and it can no longer be released: the file can be loaded again."],
            load.Read.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Discards it in one transaction, its line of the audit in it.</summary>
    /// <returns>Null when it is discarded; else a sentence why it cannot be, and nothing is changed.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached, or ended the transaction: nothing is changed.</exception>
    public async Task<string?> RunAsync(long loadId, LoadDecision decision, CancellationToken cancellationToken)
    {
        await using var database = await LoaderConnection.BeginAsync(loaderConnection, anchors, cancellationToken);
        var load = await LoadToDecide.FindAsync(database, loadId, cancellationToken);
        if ((decision.Problem ?? LoadToDecide.NotHeld(load, loadId)) is { } problem)
        {
            return problem;
        }

        await LoadToDecide.NoteAsync(database, loadId, LoadState.Discarded, decision, cancellationToken);
        await database.CommitAsync(decision.Line(AuditActions.LoadDiscarded, loadId, JsonSerializer.SerializeToElement(new { kind = load!.Kind, read = load.Read })), cancellationToken);
        return null;
    }
}
