using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Watching;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>A load that a mistake of the program ends is listed as failed, and those after it are loaded.</summary>
public sealed class FailedLoadTests(PostgresFixture postgres)
{
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
    public async Task Load_ThatAMistakeEnds_IsListedAndTheNextIsLoaded()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(await Sql.SuperuserAsync(database), Trap);
        ExtractSource Source(string name, string line) => ExtractSource.FromStreams(name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{Header}\n{line}")));

        var results = await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            [Source("crime_reports_2026-11-01.csv", Row.Replace("A1", "TRAP", StringComparison.Ordinal)), Source(ReportsFile, Row)],
            new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([LoadState.Failed, LoadState.Loaded], results.Select(result => result.State));
        Assert.Contains("22021", results[0].Sentence, StringComparison.Ordinal);
        Assert.Equal("failed loaded", await database.TextAsync("select string_agg(state, ' ' order by load_id) from report.loads"));
        Assert.Equal("A1", await database.TextAsync("select string_agg(crime_ref, ' ') from core.crime_report"));
        Assert.Equal("loaded failed|loaded loaded", await Sql.TextAsync(database.Auditor, "select string_agg(action_code || ' ' || (detail ->> 'result'), '|' order by event_no) from audit.event"));
    }

    [Fact]
    public async Task Load_ThatFailedLast_IsSaidOnEveryPageUntilTheNext()
    {
        const string Said = "select has_broken_load::text from report.extract_ages where kind = 'crime_reports'";
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(database.Loader, "insert into core.load (kind, file_name, file_sha256, as_at_on, state) values ('crime_reports', 'x', 'x', current_date, 'failed')");
        Assert.Equal("true", await database.TextAsync(Said));

        await database.LoadAsync(ReportsFile, Header, Row);

        Assert.Equal("false", await database.TextAsync(Said));
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
            await File.WriteAllTextAsync(Path.Combine(folder.Path, name), $"{Header}\n{Row.Replace("A1", key, StringComparison.Ordinal)}", TestContext.Current.CancellationToken);
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
}
