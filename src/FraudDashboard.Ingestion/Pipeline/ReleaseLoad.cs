using System.Text.Json;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Pipeline.Storing;
using FraudDashboard.Ingestion.Profiles.Mapping;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>Releases a held load: its rows, as they were kept, are checked and stored as those of a file given now.</summary>
public sealed class ReleaseLoad(string loaderConnection, AuditAnchorFile? anchors = null)
{
    // A ragged line was told from the others when it was read: it stays where it is.
    private const string ForgetHeldSql = $"delete from core.quarantine where load_id = $1 and reject_code = '{RejectCode.Held}'";

    /// <summary>Stores it in one transaction, its line of the audit in it.</summary>
    /// <returns>Null when it is released; else a sentence why it cannot be, and nothing is changed.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached, or ended the transaction: nothing is changed.</exception>
    public async Task<string?> RunAsync(long loadId, LoadDecision decision, CancellationToken cancellationToken)
    {
        await using var database = await LoaderConnection.BeginAsync(loaderConnection, anchors, cancellationToken);
        var load = await LoadToDecide.FindAsync(database, loadId, cancellationToken);
        if ((decision.Problem ?? LoadToDecide.NotHeld(load, loadId)) is { } problem)
        {
            return problem;
        }

        var result = await StoreAsync(database, load!, loadId, cancellationToken);
        await LoadToDecide.NoteAsync(database, loadId, LoadState.Released, decision, cancellationToken);
        var detail = JsonSerializer.SerializeToElement(new
        {
            kind = result.Kind,
            read = result.Read,
            inserted = result.Inserted,
            updated = result.Updated,
            unchanged = result.Unchanged,
            rejected = result.Rejected,
        });
        await database.CommitAsync(decision.Line(AuditActions.LoadReleased, loadId, detail), cancellationToken);
        return null;
    }

    private async Task<LoadResult> StoreAsync(LoaderConnection database, LoadToDecide load, long loadId, CancellationToken cancellationToken)
    {
        var contract = ExtractContracts.Find(load.Kind)!;
        await using var kept = await HeldRows.OpenAsync(loaderConnection, loadId, load.PresentColumns, cancellationToken);
        using var extract = OpenExtract.Begin(Stream.Null, kept);
        var mapping = RowMapping.Of(contract, extract.Header, load.AsAt, null);
        var columns = mapping.Columns.Select(mapped => mapped.Column).ToList();
        var store = new RowStore(database, contract, columns, loadId);
        await store.EmptyLandingAsync(cancellationToken);
        var copy = new LandingCopy(database, mapping, await AllowedCodesReader.ReadAsync(database, cancellationToken), load.AsAt);
        await copy.RunAsync(extract, isHeld: false, (_, _) => { }, cancellationToken);
        await new ColumnGuard(database, loadId, load.Kind).CountAgainAsync(copy.Shares, cancellationToken);
        await database.ExecuteAsync(ForgetHeldSql, cancellationToken, loadId);
        var result = new LoadResult
        {
            LoadId = loadId,
            FileName = load.FileName,
            Kind = load.Kind,
            AsAt = load.AsAt,
            State = LoadState.Released,
            Read = load.Read,
            UnknownColumns = load.UnknownColumns,
            ValueCounts = copy.ValueCounts,
            NameLikenesses = await new NameComparison(database).FindAsync(copy.Names, cancellationToken),
        };
        return await new StoreLoad(database, mapping, store, loadId).RunAsync(result, ReadAgainAsync, (_, _) => { }, cancellationToken);

        async Task ReadAgainAsync(Func<IRecords, Task> read)
        {
            await using var again = await HeldRows.OpenAsync(loaderConnection, loadId, load.PresentColumns, cancellationToken);
            again.Read();
            await read(again);
        }
    }
}
