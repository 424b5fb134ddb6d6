using FraudDashboard.Database.Loading.Contracts;

namespace FraudDashboard.Database.Loading.Storing;

/// <summary>Takes the rows of one load from landing to core, and says what became of them.</summary>
internal sealed class RowStore(
    LoaderConnection database, ExtractContract contract, IReadOnlyList<ContractColumn> columns, long loadId)
{
    /// <summary>From here on the planner's old idea of the table's size may do harm; fewer cost less than counting anew.</summary>
    private const int RowsThatChangePlans = 20_000;

    private readonly LoadStatements _sql = new(contract, columns);

    /// <summary>Stores every row; the counts are of rows written, not of rows meant.</summary>
    public async Task<(int Inserted, int Updated, int Unchanged)> StoreAsync(CancellationToken cancellationToken)
    {
        await RunAsync(_sql.Decide);
        await RunAsync("analyze decided");
        await RunAsync(_sql.FindUnchanged);
        await TouchAsync(cancellationToken);
        var inserted = await RunAsync(_sql.Insert, loadId);
        await RunAsync("select core.build_indexes($1)", contract.CoreTable);
        await RunAsync(_sql.KeepEarlierVersions, loadId);
        await RunAsync(_sql.KeepEarlierRawValues, loadId);
        var updated = await RunAsync(_sql.Update, loadId);
        await RunAsync(_sql.KeepMovedUpdates, loadId);
        await RunAsync(_sql.MoveUnchangedOn);
        await RunAsync(_sql.KeepRawValues, loadId);
        await RunAsync(_sql.QuarantineRejected, loadId);
        await RunAsync(_sql.QuarantineDecided, loadId);
        var unchanged = await database.ScalarAsync<int>(
            "select count(*)::integer from decided where result = 'unchanged'", cancellationToken);
        await RunAsync("drop table decided");
        await RunAsync(_sql.EmptyLanding);
        if (inserted > RowsThatChangePlans)
        {
            await RunAsync("select core.gather_statistics($1)", contract.CoreTable);
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

    private async Task TouchAsync(CancellationToken cancellationToken)
    {
        if (contract.NamesReports)
        {
            await database.ExecuteAsync(_sql.TouchReports, cancellationToken);
        }

        if (contract.TalliedBy is not null)
        {
            await database.ExecuteAsync(_sql.TouchDays, cancellationToken);
        }
    }
}
