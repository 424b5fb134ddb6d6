using System.Text;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Pipeline.Storing;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>What becomes of whole files, against a real PostgreSQL.</summary>
public sealed class LoadedFileTests(PostgresFixture postgres)
{
    private const string States = "select string_agg(load_id || ' ' || state, ', ' order by load_id) from report.loads";

    [Fact]
    public async Task RunAsync_SameBytesAgain_IsANoOpThatStillMovesTheClock()
    {
        var database = await postgres.CreateDatabaseAsync();
        byte[] file = Encoding.UTF8.GetBytes($"{Header}\n{Row}");
        var first = await database.LoadAsync("crime_reports_2026-10-05.csv", file);
        var again = await database.LoadAsync("crime_reports_2026-10-04.csv", file);
        Assert.Equal((LoadState.AlreadyLoaded, 0), (again.State, again.Read));
        Assert.Contains($"load {first.LoadId}", again.Sentence, StringComparison.Ordinal);
        Assert.Equal("2026-10-05", await database.TextAsync("select as_at_on::text from core.clock"));

        var later = await database.LoadAsync("crime_reports_2026-10-09.csv", file);
        Assert.EndsWith("of 2026-10-05: nothing to store, but figures are now as at 2026-10-09.", later.Sentence, StringComparison.Ordinal);
        Assert.Equal("2026-10-09", await database.TextAsync("select as_at_on::text from core.clock"));
        Assert.Equal(1, await database.NumberAsync("select count(*) from core.crime_report"));
    }

    [Fact]
    public async Task RunAsync_FilesOfSeveralDays_AreLoadedInTheOrderOfTheirDays()
    {
        var database = await postgres.CreateDatabaseAsync();
        int[] days = [9, 7, 8];
        var files = days.Select(day => ExtractSource.FromStreams($"crime_reports_2026-10-0{day}.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(
            $"{Header}\n{Row.Replace("open", day == 9 ? "finalised" : "open", StringComparison.Ordinal)}{day}"))));

        var results = await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            files, new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([7, 8, 9], results.Select(result => result.AsAt.Day));
        Assert.Equal("finalised", await database.TextAsync("select status from core.crime_report"));
    }

    [Fact]
    public async Task RunAsync_RefusedFile_ChangesNothingAndIsListed()
    {
        var database = await postgres.CreateDatabaseAsync();
        var unclosed = await database.LoadAsync(ReportsFile, Header, Row, "\"A2,other");
        var lacking = await database.LoadAsync(ReportsFile, "crime_ref,source", "A1,other");
        Assert.Equal((LoadState.Refused, LoadState.Refused), (unclosed.State, lacking.State));
        Assert.Contains("line 3", unclosed.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await database.NumberAsync("select (select count(*) from core.crime_report) + (select count(*) from core.quarantine) + (select count(*) from core.clock) + (select count(*) from landing.crime_reports)"));
        Assert.Equal(2, await database.NumberAsync("select count(*) from core.load where state = 'refused' and sentence <> ''"));
    }

    [Fact]
    public async Task RunAsync_RefusedFileMended_Loads()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, "\"A1");
        Assert.Equal(LoadState.Loaded, (await database.LoadAsync(ReportsFile, Header, Row)).State);
    }

    [Fact]
    public async Task RunAsync_FarFewerRowsThanUsual_IsHeldAndChangesNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        for (var file = 0; file < 4; file++)
        {
            // 4, 4, 5 and 5 rows: the median is 4.5, and half of that 2.25.
            await database.LoadAsync(ReportsFile, [Header, .. Enumerable.Range(0, 4 + (file / 2)).Select(row => $"F{file}R{row},other,open,2026-10-01,2026-10-01,2026-10-01,,,")]);
        }

        var held = await database.LoadAsync(ReportsFile, Header, Row, "ragged");
        Assert.Equal((LoadState.Held, 2, 0), (held.State, held.Read, held.Inserted));
        Assert.Equal("HELD 12.50,ROW-COLUMNS ", await database.TextAsync($"select string_agg(reject_code || ' ' || coalesce(raw_row ->> 'loss_amount', ''), ',' order by line_no) from core.quarantine where load_id = {held.LoadId}"));
        Assert.Equal(18, await database.NumberAsync("select count(*) from core.crime_report"));

        var enough = await database.LoadAsync(ReportsFile, Header, Row, "ragged", "ragged");
        Assert.Equal(LoadState.Loaded, enough.State);
    }

    [Fact]
    public async Task RunAsync_MendedRows_AreFewAndNeitherHeldNorUsual()
    {
        var database = await postgres.CreateDatabaseAsync();
        for (var file = 0; file < 4; file++)
        {
            await database.LoadAsync(ReportsFile, [Header, .. Enumerable.Range(0, 6).Select(row => $"F{file}R{row},other,open,2026-10-01,2026-10-01,2026-10-01,,,"), "A1,other,opne,2026-10-01,2026-10-01,2026-10-01,,,"]);
        }

        var mended = await database.LoadAsync("crime_reports_2026-11-02_rejected-by-load-4 (1).csv", Encoding.UTF8.GetBytes($"{Header},reject_code\n{Row},x"));
        var misnamed = await database.LoadAsync("crime_reports_2026-11-02_rejected-by-load-99.csv", Encoding.UTF8.GetBytes($"{Header}\n{Row}1"));
        await Sql.ScalarAsync(database.Loader, "update core.load set mends_load_id = 1 where load_id = 3");
        var few = await database.LoadAsync(ReportsFile, Header, Row.Replace("CID", "Hub", StringComparison.Ordinal));

        Assert.Equal((LoadState.Loaded, 4L, 1), (mended.State, mended.MendsLoadId, mended.Inserted));
        Assert.Equal(LoadState.Held, misnamed.State);
        // Three that say what is usual are not yet enough.
        Assert.Equal(LoadState.Loaded, few.State);
    }

    [Theory]
    [InlineData("A1,other,opne,2026-10-01,2026-10-01,2026-10-01,,,", null, true)]
    [InlineData("A1,other,open,2026-10-01,2026-10-01,2026-10-01,,,\nA2,x,open,2026-10-01,2026-10-01,2026-10-01,,,\nA3,x,open,2026-10-01,2026-10-01,2026-10-01,,,", "2026-11-02", true)]
    [InlineData("A1,other,open,2026-10-01,2026-10-01,2026-10-01,,,\nA1,other,open,2026-10-01,2026-10-01,2026-10-01,,,\nA1,other,open,2026-10-01,2026-10-01,2026-10-01,,,", "2026-11-02", false)]
    public async Task RunAsync_MostRowsRejected_IsSaidAndNoneAcceptedIsNotUpToDate(string rows, string? asAt, bool isSaid)
    {
        var database = await postgres.CreateDatabaseAsync();
        var result = await database.LoadAsync(ReportsFile, Header, rows);
        Assert.Equal(asAt is null, result.IsNoneAccepted);
        Assert.Equal($"{asAt ?? "never"} {(isSaid ? "true" : "false")}", await database.TextAsync("select coalesce(as_at_on::text, 'never') || ' ' || has_rejected_load::text from report.extract_ages where kind = 'crime_reports'"));
    }

    [Fact]
    public async Task RunAsync_RefusedAndThenTheSameBytesAgain_IsStillRefused()
    {
        const string Said = "select has_refused_load::text || ' ' || is_after_unknown_file::text from report.extract_ages where kind = 'crime_reports'";
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, Row);
        await database.LoadAsync(ReportsFile, "a,b", "1,2");
        Assert.Equal("true false", await database.TextAsync(Said));
        Assert.Equal(LoadState.AlreadyLoaded, (await database.LoadAsync(ReportsFile, Header, Row)).State);
        Assert.Equal("true false", await database.TextAsync(Said));
        await database.LoadAsync(ReportsFile, Header, Row, "");
        await database.LoadAsync(ReportsFile, Header, Row.Replace("CID", "Hub", StringComparison.Ordinal));
        Assert.Equal("false false", await database.TextAsync(Said));
    }

    [Fact]
    public async Task RunAsync_TwoAtOnce_BothLoadOneAfterTheOther()
    {
        var database = await postgres.CreateDatabaseAsync();
        var results = await Task.WhenAll(
            database.LoadAsync(ReportsFile, Header, Row), database.LoadAsync(ReportsFile, Header, Row.Replace("open", "finalised", StringComparison.Ordinal)));
        Assert.Equal(["inserted", "updated"], results.Select(result => result.Inserted > 0 ? "inserted" : "updated").Order());
    }

    [Fact]
    public async Task RunAsync_Cancelled_LeavesALineThatSaysSoAndNothingElse()
    {
        var database = await postgres.CreateDatabaseAsync();
        using var cancellation = new CancellationTokenSource();
        var text = $"{Header}\n" + string.Concat(Enumerable.Range(0, 50_000).Select(row => $"A{row},other,open,2026-10-01,2026-10-01,2026-10-01,,,\n"));
        var source = ExtractSource.FromStreams("crime_reports.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var progress = new LookOnRows(() => database.TextAsync(States), cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LoadExtracts(database.Loader, TimeProvider.System)
            .RunAsync([source], new LoadOptions(), progress, cancellation.Token));

        Assert.Equal("1 loading", await progress.Seen!);
        // The server hears of it a moment later, and says so once it has let go of the load's lock.
        await database.TextAsync($"select pg_advisory_xact_lock({LoadList.AtWorkLock}, 1)::text");
        Assert.Equal("1 broken_off", await database.TextAsync(States));
        Assert.Equal("true", await database.TextAsync("select has_broken_load::text from report.extract_ages where kind = 'crime_reports'"));
        Assert.Equal(0, await database.NumberAsync("select (select count(*) from core.crime_report) + (select count(*) from core.quarantine) + (select count(*) from landing.crime_reports)"));

        Assert.Equal(2, (await database.LoadAsync(ReportsFile, Header, Row)).LoadId);
        Assert.Equal("1 broken_off, 2 loaded", await database.TextAsync(States));
        Assert.Equal("false", await database.TextAsync("select has_broken_load::text from report.extract_ages where kind = 'crime_reports'"));
    }

    [Fact]
    public async Task RunAsync_FileThatIsNotThere_IsRefused()
    {
        var database = await postgres.CreateDatabaseAsync();
        var results = await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            [ExtractSource.FromPath("/nowhere/training.csv")], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(LoadState.Refused, Assert.Single(results).State);
    }

    /// <summary>Looks once at the database while rows are being read, and then ends the load.</summary>
    private sealed class LookOnRows(Func<Task<string?>> look, CancellationTokenSource cancellation) : IProgress<LoadProgress>
    {
        public Task<string?>? Seen { get; private set; }

        public void Report(LoadProgress value)
        {
            if (value.RowsRead > 0)
            {
                Seen ??= LookAsync();
            }
        }

        private async Task<string?> LookAsync()
        {
            try
            {
                return await look();
            }
            finally
            {
                await cancellation.CancelAsync();
            }
        }
    }
}
