using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>The loader killed without a word at any moment: a file is in the store whole, or not at all.</summary>
public sealed class KilledLoadTests(PostgresFixture postgres)
{
    private const int Moments = 20;
    private const int Reports = 4_000;

    [Fact]
    public async Task Load_KilledAtTwentyMoments_LeavesWholeFilesAndCompletesWhenRunAgain()
    {
        using var folder = new TemporaryFolder();
        var files = new DemoExtracts(Reports, seed: 5, new DateOnly(2026, 9, 20)).WriteTo(folder.Path, TestContext.Current.CancellationToken).ToArray();
        var undisturbed = await postgres.CreateDatabaseAsync();
        var whole = await FraudProcess.RunAsync(["load", .. files, "--connection", undisturbed.Loader]);
        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
        var random = new Random(7);
        var store = await postgres.CreateDatabaseAsync();
        var (killed, broken) = (0, 0L);
        for (var moment = 0; moment < Moments; moment++)
        {
            using var process = FraudProcess.Start(["load", .. files, "--connection", store.Loader]);
            if (!process.WaitForExit(random.Next(300, 2_500)))
            {
                process.Kill();
                killed++;
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            // The server notices later than the test; what was committed then is whole: as many rows as the load says.
            await Sql.ScalarAsync(store.Loader, "select pg_advisory_xact_lock(4731905512)");
            Assert.Empty((await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken)).Findings);
            Assert.Equal(0L, await Sql.ScalarAsync(store.Loader, "select count(*) from report.loads where state = 'loading'"));
            broken += (long)(await Sql.ScalarAsync(store.Loader, "select count(*) from (select state from report.loads order by load_id desc limit 1) as last where state = 'broken_off'"))!;
            if (moment % 4 == 3 && moment < Moments - 1)
            {
                store = await postgres.CreateDatabaseAsync();
            }
        }

        var (code, _, errors) = await FraudProcess.RunAsync(["load", .. files, "--connection", store.Loader]);

        Assert.Equal((0, ""), (code, errors));
        Assert.True(killed > Moments / 2, $"Only {killed} of {Moments} were killed while they ran.");
        Assert.True(broken > 0, "No broken-off load left its line.");
        Assert.Equal(await StoreFigures.OfAsync(undisturbed), await StoreFigures.OfAsync(store));
    }
}
