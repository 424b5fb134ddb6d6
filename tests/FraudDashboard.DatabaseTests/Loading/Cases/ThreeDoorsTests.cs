using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Imports;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Watching;
using FraudDashboard.Web.Features.Imports;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading.Cases;

/// <summary>All files of tests/cases at once by the command line, by the page of imports and by a watched folder: one result each.</summary>
public sealed class ThreeDoorsTests(PostgresFixture postgres)
{
    // What stands in a store, each row with the load that wrote it: the loads of the three doors have the same numbers.
    private const string StoredSql = """
        select coalesce((select string_agg((to_jsonb(stored) - 'report_id')::text, E'\n' order by crime_ref) from core.crime_report as stored), '')
            || coalesce((select string_agg(to_jsonb(rejected)::text, E'\n' order by load_id, line_no) from core.quarantine as rejected), '')
        """;

    private static readonly FixedTime Clock = new(new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Load_AllCases_GivesOneResultByEachDoor()
    {
        var (loaded, uploaded, watched) = (await postgres.CreateDatabaseAsync(), await postgres.CreateDatabaseAsync(), await postgres.CreateDatabaseAsync());
        var paths = ExtractCase.Names.Select(ExtractCase.PathOf).OrderBy(Path.GetFileName, StringComparer.Ordinal).ToList();

        var byLoad = Loader(loaded).RunAsync(paths.Select(ExtractSource.FromPath), new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        var results = await Task.WhenAll(byLoad, UploadAsync(uploaded, paths), WatchAsync(watched, paths));

        Assert.Equal(paths.Count, results[0].Count);
        Assert.Equal(results[0].Select(Report), results[1].Select(Report));
        Assert.Equal(results[0].Select(Report), results[2].Select(Report));
        var stored = await loaded.TextAsync(StoredSql);
        Assert.Equal(stored, await uploaded.TextAsync(StoredSql));
        Assert.Equal(stored, await watched.TextAsync(StoredSql));
    }

    private static LoadExtracts Loader(DatabaseConnections database) => new(database.Loader, Clock);

    private static async Task<IReadOnlyList<LoadResult>> UploadAsync(DatabaseConnections database, IEnumerable<string> paths)
    {
        var outcome = await new UploadExtracts(database, Clock, NullLogger<UploadExtracts>.Instance)
            .RunAsync([.. paths.Select(path => new DiskFile(path))], new LoadOptions(), new Progress<UploadProgress>(), TestContext.Current.CancellationToken);
        Assert.Null(outcome.Failure);
        return outcome.Results;
    }

    private static async Task<IReadOnlyList<LoadResult>> WatchAsync(DatabaseConnections database, IEnumerable<string> paths)
    {
        using var temporary = new TemporaryFolder();
        Directory.CreateDirectory(temporary.Path);
        foreach (var path in paths)
        {
            File.Copy(path, Path.Combine(temporary.Path, Path.GetFileName(path)));
        }

        using var folder = new WatchedFolder(temporary.Path, TimeProvider.System) { Quiet = TimeSpan.Zero };
        var watch = new FolderWatch(folder, Loader(database), new LoadOptions());
        await watch.LookAsync(null, TestContext.Current.CancellationToken);
        return await watch.LookAsync(null, TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that a load says, but for how long it took.</summary>
    private static string Report(LoadResult result) =>
        string.Join('\n', LoadResultWords.Notes(result).Prepend(LoadResultWords.Summary(result)).Prepend(result.FileName));
}
