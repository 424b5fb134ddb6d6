using System.Globalization;
using System.Text.Json;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Pipeline.Storing;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>
/// Rolls back the last load of a kind: rows, gap events and clock are again what the remaining loads make of them. The load
/// stays in the list with the reason, and its bytes may be loaded again.
/// </summary>
public sealed class RollBackLoad(string loaderConnection, AuditAnchorFile? anchors = null)
{
    private const string LastSql = """
        select load_id
        from core.load
        where kind = (select kind from core.load where load_id = $1) and state in ('loaded', 'released')
        order by finished_at desc, load_id desc
        limit 1
        """;

    // The same bytes given again did nothing but move the clock: without the load there is nothing that they repeat.
    private const string MarkSql = """
        update core.load
        set state = 'rolled_back', decision_reason = $2, decided_at = clock_timestamp(), decided_by = $3
        from (select file_sha256, profile_name, profile_version from core.load where load_id = $1) as rolled_back
        where load.load_id = $1
            or (load.state = 'already_loaded' and load.load_id > $1 and load.file_sha256 = rolled_back.file_sha256
                and load.profile_name is not distinct from rolled_back.profile_name
                and load.profile_version is not distinct from rolled_back.profile_version)
        """;

    /// <summary>Takes it out again in one transaction, its line of the audit in it.</summary>
    /// <returns>Null when it is rolled back; else a sentence why it cannot be, and nothing is changed.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached, or ended the transaction: nothing is changed.</exception>
    public async Task<string?> RunAsync(long loadId, LoadDecision decision, CancellationToken cancellationToken)
    {
        await using var database = await LoaderConnection.BeginAsync(loaderConnection, anchors, cancellationToken);
        var load = await LoadToDecide.FindAsync(database, loadId, cancellationToken);
        if ((decision.Problem ?? await NotLastAsync(database, load, loadId, cancellationToken)) is { } problem)
        {
            return problem;
        }

        await UndoAsync(database, ExtractContracts.Find(load!.Kind)!, loadId, decision, cancellationToken);
        var detail = JsonSerializer.SerializeToElement(new { kind = load.Kind, inserted = load.Inserted, updated = load.Updated });
        await database.CommitAsync(decision.Line(AuditActions.LoadRolledBack, loadId, detail), cancellationToken);
        return null;
    }

    /// <summary>What a roll-back would touch: rows that would be gone, rows that would be as before, and headline figures.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
    public async Task<DecisionPreview> PreviewAsync(long loadId, CancellationToken cancellationToken)
    {
        await using var database = await LoaderConnection.BeginReadingAsync(loaderConnection, anchors, cancellationToken);
        var load = await LoadToDecide.FindAsync(database, loadId, cancellationToken);
        if (await NotLastAsync(database, load, loadId, cancellationToken) is { } problem)
        {
            return DecisionPreview.Impossible(problem);
        }

        var moves = await new LoadList(database).MovesAsync(loadId, cancellationToken);
        string[] touches =
        [
            load!.Updated == 0 ? $"{DecisionPreview.Rows(load.Inserted, "new")} of {load.Kind} will be gone."
                : $"{DecisionPreview.Rows(load.Inserted, "new")} of {load.Kind} will be gone, and {DecisionPreview.Rows(load.Updated, "changed")} will be as before.",
            DecisionPreview.Figures(moves),
            load.Kind == ExtractContracts.CrimeReports.Kind ? "Figures will be as at the latest day of the other loads." : "Figures stay as at the same day.",
        ];
        return new(null, touches, string.Create(CultureInfo.InvariantCulture, $"{load.Inserted}-{load.Updated}-{moves.Count}"));
    }

    private static async Task<string?> NotLastAsync(
        LoaderConnection database, LoadToDecide? load, long loadId, CancellationToken cancellationToken)
    {
        if (load is null)
        {
            return $"There is no load {loadId}.";
        }

        if (load.State is not (LoadState.Loaded or LoadState.Released))
        {
            return $"Load {loadId} is {load.State.Replace('_', ' ')}: only what was loaded can be rolled back.";
        }

        var last = await database.ScalarAsync<long>(LastSql, cancellationToken, loadId);
        return last == loadId ? null : $"A later load of {load.Kind}, number {last}, must be rolled back first.";
    }

    private static async Task UndoAsync(
        LoaderConnection database, ExtractContract contract, long loadId, LoadDecision decision, CancellationToken cancellationToken)
    {
        var sql = new RollBackStatements(contract);
        if (contract.MovesClock)
        {
            await RunAsync("select core.delete_inserted_reports($1)", loadId);
        }

        if (contract.NamesReports)
        {
            await RunAsync(sql.MarkAffectedReports, loadId);
        }

        if (contract.TalliedBy is not null)
        {
            await RunAsync(sql.MarkAffectedDays, loadId);
        }

        await RunAsync(sql.DeleteInserted, loadId);
        await RunAsync("select core.restore_rows($1, $2, $3, $4)", loadId, contract.Kind, contract.CoreTable, contract.IdColumn);
        await RunAsync("select core.roll_back_gap_events($1)", loadId);
        await RunAsync(MarkSql, loadId, decision.Reason, decision.UserName);
        await RunAsync("select core.propagate_scopes($1)", loadId);
        await RunAsync("select core.rewind_clock()");
        await RunAsync("select core.assess_affected($1)", loadId);
        await RunAsync("select core.reconcile_gap_history($1)", loadId);

        Task<int> RunAsync(string text, params object[] values) => database.ExecuteAsync(text, cancellationToken, values);
    }
}
