using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Frozen;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>A freeze killed without a word, in the middle of its work: all of the pack is there, with its line of the audit, or none.</summary>
public sealed class KilledFreezeTests(PostgresFixture postgres)
{
    private static readonly DateOnly AsAt = new(2026, 11, 2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    [Theory]
    [InlineData("frozen.figure")]
    [InlineData("frozen.assessment")]
    public async Task Freeze_KilledWhileItWrites_LeavesNothingAndIsDoneWhenRunAgain(string table)
    {
        var store = await postgres.CreateDatabaseAsync("demo_to_freeze", LoadAsync);
        string[] freeze = ["freeze", "--month", "2026-09", "--reason", "a test", "--connection", store.Loader];
        using (var process = FraudProcess.Start(freeze))
        {
            // It writes the table: its transaction holds that until it ends.
            while (!process.HasExited && !(bool)(await Sql.ScalarAsync(store.Loader, $"select exists (select from pg_locks where relation = '{table}'::regclass and mode = 'RowExclusiveLock' and granted)"))!)
            {
                await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
            }

            Assert.False(process.HasExited);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // The server notices later than the test.
        await Sql.ScalarAsync(store.Loader, "select pg_advisory_xact_lock(4731905516)");
        Assert.Equal(0, await store.NumberAsync("select (select count(*) from frozen.pack) + (select count(*) from frozen.figure) + (select count(*) from frozen.assessment) + (select count(*) from frozen.manifest)"));

        var (code, output, errors) = await FraudProcess.RunAsync(freeze);
        var (_, again, _) = await FraudProcess.RunAsync(freeze);

        Assert.Equal((0, "September 2026 is frozen as version 1, as at 2 November 2026.\n", ""), (code, output, errors));
        Assert.StartsWith("Nothing was frozen: version 1 of September 2026", again, StringComparison.Ordinal);
        var verified = await VerifyPacks.RunAsync(store.Loader, TestContext.Current.CancellationToken);
        Assert.Equal(1, verified.PackCount);
        Assert.Empty(verified.Findings);
        Assert.Empty((await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken)).Findings);
        Assert.True((await VerifyAudit.RunAsync(store.Auditor, null, TestContext.Current.CancellationToken)).IsOnlyUnanchored);
        Assert.Equal(1L, await Sql.ScalarAsync(store.Auditor, "select count(*) from audit.event where action_code = 'pack_frozen'"));
    }

    private static async Task LoadAsync(DatabaseConnections store)
    {
        using var folder = new TemporaryFolder();
        var files = new DemoExtracts(1_000, seed: 6, AsAt).WriteTo(folder.Path, TestContext.Current.CancellationToken);
        var time = new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        await new LoadExtracts(store.Loader, time).RunAsync(
            files.Select(ExtractSource.FromPath), new LoadOptions { AsAt = AsAt }, cancellationToken: TestContext.Current.CancellationToken);
    }
}
