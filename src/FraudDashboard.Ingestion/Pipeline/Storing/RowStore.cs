using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>Takes the rows of one load from landing to core, and says what became of them.</summary>
internal sealed class RowStore(
    LoaderConnection database, ExtractContract contract, IReadOnlyList<ContractColumn> columns, long loadId)
{
    /// <summary>From here on the planner's old idea of the table's size may do harm; fewer cost less than counting anew.</summary>
    private const int RowsThatChangePlans = 20_000;

    private readonly LoadStatements _sql = new(contract, columns);

    /// <summary>Stores every row; the counts are of rows written, not of rows meant.</summary>
    /// <param name="begun">Called before each step.</param>
    public async Task<(int Inserted, int Updated, int Unchanged)> StoreAsync(Action<LoadStep> begun, CancellationToken cancellationToken)
    {
        var (inserted, updated) = (0, 0);
        Func<Task>[] steps =
        [
            () => RunAsync(_sql.Decide),
            () => RunAsync("analyze decided"),
            () => RunAsync(_sql.FindUnchanged),
            () => MarkAffectedAsync(cancellationToken),
            async () =>
            {
                await RunAsync(LoadStatements.DropIndexes, contract.CoreTable);
                inserted = await RunAsync(_sql.Insert, loadId);
            },
            () => RunAsync("select core.create_dropped_indexes($1)", contract.CoreTable),
            () => RunAsync(_sql.KeepEarlierVersions, loadId),
            () => RunAsync(_sql.KeepEarlierRawValues, loadId),
            async () => updated = await RunAsync(_sql.Update, loadId),
            () => RunAsync(_sql.KeepEarlierSourceUpdates, loadId),
            () => RunAsync(_sql.MoveUnchangedOn),
            () => RunAsync(_sql.KeepRawValues, loadId),
            () => RunAsync(_sql.QuarantineRejected, loadId),
            () => RunAsync(LoadStatements.QuarantineDecided, loadId),
        ];
        foreach (var (place, step) in steps.Index())
        {
            begun(new(place + 1, steps.Length));
            await step();
        }

        var unchanged = await database.ScalarAsync<int>(
            "select count(*)::integer from decided where result = 'unchanged'", cancellationToken);
        await RunAsync("drop table decided");
        await RunAsync(_sql.EmptyLanding);
        if (inserted > RowsThatChangePlans)
        {
            await RunAsync("select core.analyze_table('core', $1)", contract.CoreTable);
        }

        return (inserted, updated, unchanged);

        Task<int> RunAsync(string sql, params object[] values) => database.ExecuteAsync(sql, cancellationToken, values);
    }

    /// <summary>Puts every row in quarantine, to wait for an analyst.</summary>
    public async Task HoldAsync(CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(_sql.QuarantineRejected, cancellationToken, loadId);
        await EmptyLandingAsync(cancellationToken);
    }

    public Task EmptyLandingAsync(CancellationToken cancellationToken) => database.ExecuteAsync(_sql.EmptyLanding, cancellationToken);

    private async Task MarkAffectedAsync(CancellationToken cancellationToken)
    {
        if (contract.NamesReports)
        {
            await database.ExecuteAsync(_sql.MarkAffectedReports, cancellationToken);
        }

        if (contract.TalliedBy is not null)
        {
            await database.ExecuteAsync(_sql.MarkAffectedDays, cancellationToken);
        }
    }
}
