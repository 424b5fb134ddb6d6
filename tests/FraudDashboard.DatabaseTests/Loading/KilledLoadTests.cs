using System.Diagnostics;
using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>The loader killed without a word at any moment: a file is in the store whole, or not at all. Twenty kills, in four classes that run side by side.</summary>
public abstract class KilledLoadTests(PostgresFixture postgres, int seed)
{
    private const int Moments = 5;
    private const int Reports = 2_000;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    [Fact]
    public async Task Load_KilledAtFiveMoments_LeavesWholeFilesAndCompletesWhenRunAgain()
    {
        using var folder = new TemporaryFolder();
        var files = Extracts(folder);
        var undisturbed = await postgres.CreateDatabaseAsync("undisturbed_load", LoadUndisturbedAsync);
        var store = await postgres.CreateDatabaseAsync();
        var random = new Random(seed);
        var (killed, broken) = (0, 0L);
        for (var moment = 0; moment < Moments; moment++)
        {
            using var process = FraudProcess.Start(["load", .. files, "--connection", store.Loader]);
            // By what it has begun, not by the clock: a busy machine starts a program later than a quiet one loads a file.
            // The last moment is before it has begun anything.
            await BegunAsync(process, store, moment == Moments - 1 ? 0 : random.Next(1, 3));
            if (!process.WaitForExit(random.Next(5, 400)))
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
        }

        var (code, _, errors) = await FraudProcess.RunAsync(["load", .. files, "--connection", store.Loader]);

        Assert.Equal((0, ""), (code, errors));
        Assert.True(killed > Moments / 2, $"Only {killed} of {Moments} were killed while they ran.");
        Assert.True(broken > 0, "No broken-off load left its line.");
        Assert.Equal(await StoreFigures.OfAsync(undisturbed), await StoreFigures.OfAsync(store));
    }

    /// <summary>Waits until the process has put so many further loads in the list, or has ended.</summary>
    private static async Task BegunAsync(Process process, DatabaseConnections store, int files)
    {
        const string Loads = "select count(*) from core.load";
        var before = (long)(await Sql.ScalarAsync(store.Loader, Loads))!;
        while (!process.HasExited && (long)(await Sql.ScalarAsync(store.Loader, Loads))! < before + files)
        {
            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }
    }

    private static async Task LoadUndisturbedAsync(DatabaseConnections undisturbed)
    {
        using var folder = new TemporaryFolder();
        var whole = await FraudProcess.RunAsync(["load", .. Extracts(folder), "--connection", undisturbed.Loader]);
        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
    }

    private static string[] Extracts(TemporaryFolder folder) =>
        [.. new DemoExtracts(Reports, seed: 5, new DateOnly(2026, 9, 20)).WriteTo(folder.Path, TestContext.Current.CancellationToken)];
}

public sealed class FirstKilledLoadTests(PostgresFixture postgres) : KilledLoadTests(postgres, seed: 7);

public sealed class SecondKilledLoadTests(PostgresFixture postgres) : KilledLoadTests(postgres, seed: 8);

public sealed class ThirdKilledLoadTests(PostgresFixture postgres) : KilledLoadTests(postgres, seed: 9);

public sealed class FourthKilledLoadTests(PostgresFixture postgres) : KilledLoadTests(postgres, seed: 10);
