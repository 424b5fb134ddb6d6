using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Watching;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>A load that fails for what no refusal foresees is listed with its sentence, and the files behind it are loaded.</summary>
public sealed class FailedLoadTests(PostgresFixture postgres)
{
    private const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at";
    private const string Row = "other,open,2026-10-01,2026-10-01,2026-10-01";

    // The database itself trips over one reference, as it did over a NUL.
    private const string Trap = """
        create function core.trip() returns trigger language plpgsql as $$
        begin
            raise exception using errcode = '22021', message = 'invalid byte sequence';
        end $$;
        create trigger trip before insert on core.crime_report for each row when (new.crime_ref = 'TRAP') execute function core.trip();
        grant execute on function core.trip() to public;
        """;

    [Fact]
    public async Task Load_FileThatFails_IsListedAndTheNextIsLoaded()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(await Sql.SuperuserAsync(database), Trap);

        var results = await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            [Source("crime_reports_2026-10-02.csv", "TRAP"), Source("crime_reports_2026-10-03.csv", "A1")], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([LoadState.Refused, LoadState.Loaded], results.Select(result => result.State));
        Assert.StartsWith("The load failed, and nothing of the file is stored: something in it met a fault of the program (PostgreSQL 22021).", results[0].Sentence, StringComparison.Ordinal);
        Assert.NotNull(results[0].Failure);
        Assert.Equal(results[0].Sentence, await Sql.TextAsync(database.Loader, "select sentence from core.load where state = 'refused'"));
        Assert.Equal(0L, await Sql.ScalarAsync(database.Loader, "select count(*) from core.load where state = 'begun'"));
    }

    [Fact]
    public async Task Look_AtAFileThatFails_PutsItAwayAndGoesOn()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(await Sql.SuperuserAsync(database), Trap);
        foreach (var (name, key) in new[] { ("crime_reports_2026-10-02.csv", "TRAP"), ("crime_reports_2026-10-03.csv", "A1") })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, name), $"{Header}\n{key},{Row}", TestContext.Current.CancellationToken);
        }

        using var watched = new WatchedFolder(folder.Path, TimeProvider.System) { Quiet = TimeSpan.Zero };
        watched.Take();
        var watch = new FolderWatch(watched, new LoadExtracts(database.Loader, TimeProvider.System), new LoadOptions());
        await watch.LookAsync(null, TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Path.Combine(folder.Path, "refused", "crime_reports_2026-10-02.csv")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "done", "crime_reports_2026-10-03.csv")));
        Assert.Contains("The load failed", await File.ReadAllTextAsync(Path.Combine(folder.Path, "refused", "crime_reports_2026-10-02.csv.report.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(await watch.LookAsync(null, TestContext.Current.CancellationToken));
    }

    private static ExtractSource Source(string name, string key) =>
        ExtractSource.FromStreams(name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{Header}\n{key},{Row}")));
}
