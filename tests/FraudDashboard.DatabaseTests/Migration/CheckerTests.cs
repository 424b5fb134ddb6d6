using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Migration;

public sealed class CheckerTests(PostgresFixture postgres)
{
    [Fact]
    public async Task RunAsync_WhileALoadRuns_WaitsForItAndIsNotWaitedFor()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var source = Npgsql.NpgsqlDataSource.Create(database.Loader);
#pragma warning disable RS0030 // A load of its own, which empties landing at its end.
        await using var load = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
#pragma warning restore RS0030
        await using var transaction = await load.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var begin = new Npgsql.NpgsqlCommand("select pg_advisory_xact_lock(4731905512); lock table landing.crime_reports in access exclusive mode", load);
        await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var check = new Checker(SqlScripts.Embedded, database.Loader).RunAsync(TestContext.Current.CancellationToken);
        const string Waiting = "select exists (select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database()))";
        while (!check.IsCompleted && !(bool)(await Sql.ScalarAsync(database.Loader, Waiting))!)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await using var end = new Npgsql.NpgsqlCommand("truncate landing.affected_report", load);
        await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.False(check.IsCompleted);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Empty((await check.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task RunAsync_MigratedAndEmpty_EverythingHolds()
    {
        var database = await postgres.CreateDatabaseAsync();

        var result = await new Checker(SqlScripts.Embedded, database.Loader).RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(result.Findings.Select(finding => $"{finding.Name}: {finding.Failure}{string.Join("; ", finding.FirstRows)}"));
    }

    [Fact]
    public async Task RunAsync_ChecksThatDoNotHold_AreReportedWithTheirFirstRows()
    {
        var database = await postgres.CreateDatabaseAsync();
        var scripts = new SqlScripts(new Dictionary<string, string>
        {
            ["sql/checks/a_holds.sql"] = "select 1 where false",
            ["sql/checks/b_fails.sql"] = "select n, case when n > 1 then 'x' end as text from generate_series(1, 7) as n",
            ["sql/checks/c_cannot_run.sql"] = "select missing",
            ["sql/checks/d_writes.sql"] = "update ref.setting set value = ''",
        });

        var result = await new Checker(scripts, database.Loader).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, result.CheckCount);
        Assert.Equal(["b_fails", "c_cannot_run", "d_writes"], result.Findings.Select(finding => finding.Name));
        Assert.Equal(7, result.Findings[0].RowCount);
        Assert.Equal(["n = 1, text = (none)", "n = 2, text = x"], result.Findings[0].FirstRows.Take(2));
        Assert.Equal(5, result.Findings[0].FirstRows.Count);
        Assert.Contains("missing", result.Findings[1].Failure, StringComparison.Ordinal);
        Assert.Contains("read-only", result.Findings[2].Failure, StringComparison.Ordinal);
    }
}
