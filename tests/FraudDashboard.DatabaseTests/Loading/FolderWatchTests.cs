using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Watching;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>Unattended loading from a folder: complete files once, whatever becomes of who loads them.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at";
    private const string Row = "other,open,2026-10-01,2026-10-01,2026-10-01";
    private readonly PostgresFixture _postgres;
    private readonly TemporaryFolder _folder = new();

    public FolderWatchTests(PostgresFixture postgres)
    {
        _postgres = postgres;
        Directory.CreateDirectory(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Look_AtCompleteFiles_LoadsThemAndPutsThemAwayWithTheirReports()
    {
        var database = await _postgres.CreateDatabaseAsync();
        Put("crime_reports_2026-10-02.csv", $"{Header}\nA1,{Row}\nA2,{Row}");
        Put("crime_reports_2026-10-03.csv", "<html>");
        Put("crime_reports_2026-10-04.csv.part", Header);
        using var folder = Open();

        Assert.Empty(await LookAsync(folder, database));
        var results = await LookAsync(folder, database);

        Assert.Equal([("crime_reports_2026-10-03.csv", LoadState.Refused), ("crime_reports_2026-10-02.csv", LoadState.Loaded)], results.Select(result => (result.FileName, result.State)));
        Assert.Equal(["crime_reports_2026-10-02.csv", "crime_reports_2026-10-02.csv.report.txt"], In("done"));
        Assert.Equal(["crime_reports_2026-10-03.csv", "crime_reports_2026-10-03.csv.report.txt"], In("refused"));
        Assert.Equal(["crime_reports_2026-10-04.csv.part"], In("."));
        Assert.StartsWith("Loaded, as load 2 of 2026-10-02: 2 rows read, 2 inserted", Read("done/crime_reports_2026-10-02.csv.report.txt"), StringComparison.Ordinal);
        Assert.Contains("HTML", Read("refused/crime_reports_2026-10-03.csv.report.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtAFileThatGrows_LeavesItUntilItLies()
    {
        var database = await _postgres.CreateDatabaseAsync();
        Put("crime_reports_2026-10-02.csv", Header);
        using var folder = Open();
        await LookAsync(folder, database);
        Put("crime_reports_2026-10-02.csv", $"{Header}\nA1,{Row}");

        Assert.Empty(await LookAsync(folder, database));
        using (new FileStream(Path.Combine(_folder.Path, "crime_reports_2026-10-02.csv"), FileMode.Open, FileAccess.Write, FileShare.None))
        {
            Assert.Empty(await LookAsync(folder, database));
        }

        Assert.Equal(1, Assert.Single(await LookAsync(folder, database)).Inserted);
    }

    [Fact]
    public async Task Look_ByTwoPrograms_LoadsEachFileOnce()
    {
        var database = await _postgres.CreateDatabaseAsync();
        for (var number = 1; number <= 20; number++)
        {
            Put($"crime_reports_2026-10-02_{number}.csv", $"{Header}\nA{number},{Row}");
        }

        using var one = Open();
        using var two = Open();
        await LookAsync(one, database);
        await LookAsync(two, database);
        var results = await Task.WhenAll(Task.Run(() => LookAsync(one, database)), Task.Run(() => LookAsync(two, database)));

        Assert.Equal(20, results.Sum(found => found.Count));
        Assert.Equal(20L, await Sql.ScalarAsync(database.Loader, "select count(*) from core.load where state = 'loaded'"));
        Assert.Equal(40, In("done").Length);
    }

    [Fact]
    public async Task Look_AfterAProgramWasKilled_LoadsWhatItHadTaken()
    {
        var database = await _postgres.CreateDatabaseAsync();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "working", "killed"));
        Put("working/killed/crime_reports_2026-10-02.csv", $"{Header}\nA1,{Row}");
        using var folder = Open();
        await LookAsync(folder, database);

        Assert.Equal(1, Assert.Single(await LookAsync(folder, database)).Inserted);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "working", "killed")));
    }

    [Fact]
    public async Task Look_WithoutADatabase_GivesTheFilesBack()
    {
        Put("crime_reports_2026-10-02.csv", $"{Header}\nA1,{Row}");
        using var folder = Open();
        folder.Take();
        var load = new LoadExtracts("Host=127.0.0.1;Port=1;Username=x", TimeProvider.System);

        await Assert.ThrowsAnyAsync<Exception>(() => new FolderWatch(folder, load, new LoadOptions()).LookAsync(null, TestContext.Current.CancellationToken));

        Assert.Equal(["crime_reports_2026-10-02.csv"], In("."));
    }

    [Fact]
    public async Task CommandLine_WatchOnce_LoadsAndSaysHowItStands()
    {
        var database = await _postgres.CreateDatabaseAsync();
        Put("crime_reports_2026-10-02.csv", $"{Header}\nA1,{Row}");

        var (code, output, errors) = await FraudProcess.RunAsync("load", "--watch", _folder.Path, "--once", "--connection", database.Loader);
        var (state, line, _) = await FraudProcess.RunAsync("status", "--connection", database.Cli);

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("crime_reports_2026-10-02.csv", output, StringComparison.Ordinal);
        Assert.Equal(1, state);
        Assert.Matches("^crime_reports [0-9]+ days old, late; nfib_submissions never loaded; ", line);
        Assert.Single(line.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("Name the files to load, or a folder with --watch", "load")]
    [InlineData("There is no folder /nowhere to watch", "load", "--watch", "/nowhere")]
    public async Task CommandLine_WithoutAFolder_SaysSo(string sentence, params string[] arguments)
    {
        var database = await _postgres.CreateDatabaseAsync();

        var (code, _, errors) = await FraudProcess.RunAsync([.. arguments, "--connection", database.Loader]);

        Assert.Equal(2, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<LoadResult>> LookAsync(WatchedFolder folder, DatabaseConnections database) =>
        new FolderWatch(folder, new LoadExtracts(database.Loader, new FixedTime(DateTimeOffset.Parse("2026-10-05T12:00Z", CultureInfo.InvariantCulture))), new LoadOptions())
            .LookAsync(null, TestContext.Current.CancellationToken);

    private WatchedFolder Open() => new(_folder.Path, TimeProvider.System) { Quiet = TimeSpan.Zero };

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(_folder.Path, name), text);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.Path, name));

    private string[] In(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(_folder.Path, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
