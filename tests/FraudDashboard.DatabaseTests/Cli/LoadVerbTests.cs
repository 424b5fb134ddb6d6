using FraudDashboard.DatabaseTests.Support;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Cli;

/// <summary>What loading says to whoever does not read its report: standard error, and the exit code.</summary>
public sealed class LoadVerbTests(PostgresFixture postgres) : IDisposable
{
    private const string Good = "A1,other,open,2026-10-01,2026-10-01,2026-10-01,,,";
    private const string Bad = "A2,other,opne,2026-10-01,2026-10-01,2026-10-01,,,";
    private const string Older = "A1,other,open,2026-10-01,2026-10-01,2026-09-01,,,";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Load_MostRowsRejected_SaysSoOnStandardErrorAndExitsWithThree()
    {
        var database = await postgres.CreateDatabaseAsync();

        var half = await LoadAsync(database.Loader, Put(ReportsFile, Good, Bad));
        var most = await LoadAsync(database.Loader, Put("crime_reports_2026-11-03.csv", Good, Bad, Bad.Replace("A2", "A3", StringComparison.Ordinal)), Put("crime_reports_2026-11-04.csv", Good));
        var every = await LoadAsync(database.Loader, Put("crime_reports_2026-11-05.csv", Bad));

        Assert.Equal((0, ""), (half.Code, half.Errors));
        Assert.Equal(
            (3, "crime_reports_2026-11-03.csv: most rows were rejected, 2 of 3 (REQUIRED-INVALID 2). They wait in quarantine: put right what they are rejected for, and load them again.\n"),
            (most.Code, most.Errors));
        Assert.Equal(3, every.Code);
        Assert.StartsWith("crime_reports_2026-11-05.csv: every row was rejected, 1 of 1 (REQUIRED-INVALID 1).", every.Errors, StringComparison.Ordinal);
        Assert.Contains("most rows of the last file were rejected", (await FraudProcess.RunAsync("status", "--connection", database.Cli)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_RefusedBesideMostRowsRejected_NamesTheRowsAndExitsAsRefused()
    {
        var database = await postgres.CreateDatabaseAsync();
        var rejected = Put(ReportsFile, Bad);
        var page = Path.Combine(_folder.Path, "page.csv");
        await File.WriteAllTextAsync(page, "<html><body>Sign in</body></html>", TestContext.Current.CancellationToken);

        var (code, errors) = await LoadAsync(database.Loader, rejected, page);

        Assert.Equal(1, code);
        Assert.StartsWith($"{ReportsFile}: every row was rejected", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_RowsOlderThanThoseThatStand_IsNotCalledMostlyRejected()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database.Loader, Put(ReportsFile, Good));

        Assert.Equal((1, ""), await LoadAsync(database.Loader, Put("crime_reports_2026-11-03.csv", Older)));
    }

    private string Put(string name, params string[] rows)
    {
        var path = Path.Combine(Directory.CreateDirectory(_folder.Path).FullName, name);
        File.WriteAllLines(path, [Header, .. rows]);
        return path;
    }

    private static async Task<(int Code, string Errors)> LoadAsync(string loader, params string[] files)
    {
        var (code, _, errors) = await FraudProcess.RunAsync(["load", .. files, "--connection", loader]);
        return (code, errors);
    }
}
