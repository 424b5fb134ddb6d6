using System.Text;
using FraudDashboard.Database;
using FraudDashboard.Database.Loading;
using FraudDashboard.Database.Loading.Files;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>What becomes of files and rows, against a real PostgreSQL.</summary>
public sealed class LoadExtractsTests(PostgresFixture postgres)
{
    private const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,victim_age,loss_amount,owner_team";
    private const string Row = "A1,other,open,2026-10-01,2026-10-01,2026-10-01 10:00,40,12.50,CID";
    private const string TrainingHeader = "borough_code,team,course_code,as_at_on,headcount,completed,source_updated_at";

    [Fact]
    public async Task RunAsync_NewRows_AreInsertedWithTheirValues()
    {
        var database = await postgres.CreateDatabaseAsync();
        var report = await LoadAsync(database, Header, Row, "a2,Other,OPEN,01/10/2026 09:00,2026-10-01T10:00:00Z,2026-10-01,,\"£1,000\",none");
        Assert.Equal((LoadResult.Loaded, 2, 2), (report.Result, report.Read, report.Inserted));
        Assert.Equal("A2|other|open|2026-10-01 08:00:00+00|100000||", await TextAsync(database, """
            select concat_ws('|', crime_ref, source, status, reported_at, loss_pence, '') || coalesce(owner_team, '|') from core.crime_report where crime_ref = 'A2'
            """));
    }

    [Theory]
    // The same values, and a later or equal source_updated_at: nothing changes but that.
    [InlineData("A1,other,open,2026-10-01,2026-10-01,2026-10-01 10:00,40,12.5,CID", "unchanged", "2026-10-01 09:00:00+00")]
    [InlineData("a1,OTHER,Open,01/10/2026,2026-10-01 00:00,2026-10-02 10:00,040,£12.5, CID ", "unchanged", "2026-10-02 09:00:00+00")]
    // Other values: updated, also when source_updated_at is equal.
    [InlineData("A1,other,finalised,2026-10-01,2026-10-01,2026-10-01 10:00,40,12.50,CID", "updated", "2026-10-01 09:00:00+00")]
    [InlineData("A1,other,open,2026-10-01,2026-10-01,2026-10-02 10:00,,12.50,CID", "updated", "2026-10-02 09:00:00+00")]
    [InlineData("A1,other,open,2026-10-01,2026-10-01,2026-10-02 10:00,40,12.50,cid", "updated", "2026-10-02 09:00:00+00")]
    // The store knows better.
    [InlineData("A1,other,finalised,2026-10-01,2026-10-01,2026-10-01 09:59,40,12.50,CID", "STALE", "2026-10-01 09:00:00+00")]
    public async Task RunAsync_KnownKey_IsComparedWithTheStore(string row, string expected, string updatedAt)
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, Header, Row);
        var report = await LoadAsync(database, Header, row);
        Assert.Equal(expected, Outcome(report));
        Assert.Equal(updatedAt, await TextAsync(database, "select source_updated_at::text from core.crime_report"));
        Assert.Equal(expected == "updated" ? 1 : 0, await NumberAsync(database, "select count(*) from core.earlier_version"));
    }

    [Fact]
    public async Task RunAsync_RawValuesWhoseDaysAreOver_AreForgotten()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, Header, "A1,other,open,2026-10-01,2026-10-01,2026-10-01,200,,", "A2,other");
        await Sql.ScalarAsync(database.Loader, "update core.load set finished_at = now() - interval '29 days'");
        await LoadAsync(database, Header, "A3,other,open,2026-10-01,2026-10-01,2026-10-01,300,,");
        Assert.Equal(2, await NumberAsync(database, "select count(*) from core.raw_value"));
        await Sql.ScalarAsync(database.Loader, "update core.load set finished_at = now() - interval '31 days' where load_id = 1");
        await LoadAsync(database, Header, "A9,other,open,2026-10-01,2026-10-01,2026-10-01,40,,");
        Assert.Equal("A3 300", await TextAsync(database, "select string_agg(row_key || ' ' || raw_text, ',') from core.raw_value"));
        Assert.Equal("ROW-COLUMNS", await TextAsync(database, "select reject_code || coalesce(raw_line, '') from core.quarantine"));
        Assert.Equal(2, await NumberAsync(database, "select count(*) from core.crime_report where issues -> 'victim_age' ->> 'hash' is not null"));
    }

    [Fact]
    public async Task RunAsync_DuplicatesInFile_LatestStaysAndOfEqualsTheFirst()
    {
        var database = await postgres.CreateDatabaseAsync();
        var report = await LoadAsync(
            database,
            Header,
            "A1,other,open,2026-10-01,2026-10-01,2026-10-01,1,,",
            "a1,other,open,2026-10-01,2026-10-01,2026-10-03,2,,",
            " A1,other,open,2026-10-01,2026-10-01,2026-10-03,3,,",
            "A1,soon,open,2026-10-01,2026-10-01,2026-10-04,4,,");
        Assert.Equal((1, 2, 1), (report.Inserted, report.RejectedByCode["DUPLICATE-IN-FILE"], report.RejectedByCode["REQUIRED-INVALID"]));
        Assert.Equal(2, await NumberAsync(database, "select victim_age from core.crime_report"));
        Assert.Equal("2,4,5", await TextAsync(database, "select string_agg(line_no::text, ',' order by line_no) from core.quarantine"));
        Assert.Equal("1", await TextAsync(database, "select raw_row ->> 'victim_age' from core.quarantine where line_no = 2"));
        Assert.Equal(" A1|2026-10-01|3|", await TextAsync(database, "select concat_ws('|', raw_row ->> 'crime_ref', raw_row ->> 'reported_at', raw_row ->> 'victim_age', raw_row ->> 'owner_team') from core.quarantine where line_no = 4"));
    }

    [Fact]
    public async Task RunAsync_WinnerOfDuplicatesIsStale_LosersStayDuplicates()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, Header, Row);
        var report = await LoadAsync(
            database, Header, "A1,other,open,2026-10-01,2026-10-01,2026-09-01,,,", "A1,other,open,2026-10-01,2026-10-01,2026-09-02,,,");
        Assert.Equal((1, 1), (report.RejectedByCode["DUPLICATE-IN-FILE"], report.RejectedByCode["STALE"]));
    }

    [Fact]
    public async Task RunAsync_ColumnsAbsent_LeaveValuesAndIssuesAsTheyWere()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, Header, "A1,other,open,2026-10-01,2026-10-01,2026-10-01,200,n/k,CID");
        const string Fewer = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,victim_age";

        var same = await LoadAsync(database, Fewer, "A1,other,open,2026-10-01,2026-10-01,2026-10-02,200");
        Assert.Equal("unchanged", Outcome(same));

        var changed = await LoadAsync(database, Fewer, "A1,other,open,2026-10-01,2026-10-01,2026-10-03,41");
        Assert.Equal("updated", Outcome(changed));
        Assert.Equal("41 CID loss_amount placeholder", await TextAsync(database, """
            select concat_ws(' ', victim_age, owner_team, field.key, field.value ->> 'kind')
            from core.crime_report cross join lateral jsonb_each(issues) as field
            """));
        Assert.Equal("loss_amount=n/k", await TextAsync(database, "select string_agg(field || '=' || raw_text, ' ') from core.raw_value"));
    }

    [Theory]
    [InlineData("200", "200", "unchanged")]
    [InlineData("200", " 200 ", "unchanged")]
    [InlineData("200", "201", "updated")]
    [InlineData("n/k", "N/K", "updated")]
    [InlineData("200", "", "updated")]
    [InlineData("", "n/k", "updated")]
    public async Task RunAsync_FieldIssues_AreComparedByTheirRawText(string before, string after, string expected)
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, Header, $"A1,other,open,2026-10-01,2026-10-01,2026-10-01,{before},,");
        // A second row makes the bytes of the files differ where the values do not.
        var report = await LoadAsync(database, Header, $"A1,other,open,2026-10-01,2026-10-01,2026-10-01,{after},,", ",,,,,,,,");
        Assert.Equal(expected, Outcome(report));
        Assert.Equal(after.Trim(), await TextAsync(database, "select coalesce(max(raw_text), '') from core.raw_value"));
    }

    [Fact]
    public async Task RunAsync_FieldIssue_RowKeepsTheHashAndNotTheText()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, Header, $"A1,other,open,2026-10-01,2026-10-01,2026-10-01,born 1 May 1950,,{new string('x', 61)}");
        Assert.Equal(0, await NumberAsync(database, "select count(*) from core.crime_report where issues::text like '%1950%'"));
        Assert.Equal(64, await NumberAsync(database, "select length(issues -> 'victim_age' ->> 'hash') from core.crime_report"));
        Assert.Equal(40, await NumberAsync(database, "select length(raw_text) from core.raw_value where field = 'owner_team'"));
    }

    [Fact]
    public async Task RunAsync_UpdatedRow_KeepsItsEarlierVersionWithBothLoads()
    {
        var database = await postgres.CreateDatabaseAsync();
        var first = await LoadAsync(database, Header, Row);
        var second = await LoadAsync(database, Header, Row.Replace("open", "finalised", StringComparison.Ordinal));
        Assert.Equal($"A1 {first.LoadId} {second.LoadId} open", await TextAsync(database, """
            select concat_ws(' ', row_key, written_by_load_id, replaced_by_load_id, row_values ->> 'status') from core.earlier_version
            """));
        Assert.Equal($"{first.LoadId} {second.LoadId}", await TextAsync(database, "select concat_ws(' ', first_load_id, load_id) from core.crime_report"));
    }

    [Fact]
    public async Task RunAsync_TeamInAnotherCase_IsTheSameTeamShownAsWritten()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, "training", TrainingHeader, "E09000002,Fraud Équipe,A-1,2026-10-01,10,5,2026-10-01");
        var same = await LoadAsync(database, "training", TrainingHeader, "E09000002,FRAUD ÉQUIPE,a-1,2026-10-01,10,5,2026-10-02");
        var changed = await LoadAsync(database, "training", TrainingHeader, "E09000002,FRAUD Équipe,A-1,01/10/2026,10,6,2026-10-02");
        Assert.Equal(("unchanged", "updated"), (Outcome(same), Outcome(changed)));
        Assert.Equal("FRAUD Équipe 6", await TextAsync(database, "select concat_ws(' ', team, completed) from core.training"));
    }

    [Fact]
    public async Task RunAsync_RaggedLine_IsKeptWholeAndRejectedRowsByTheirContractColumns()
    {
        var database = await postgres.CreateDatabaseAsync();
        var report = await LoadAsync(
            database, $"{Header},Surprise", "A1,\"oth\"\"er\",  x", "A2,soon,open,2026-10-01,2026-10-01,2026-10-01,,,,secret", "", "A3,other,open,2026-10-01,2026-10-01,2026-10-01,,,,x");
        Assert.Equal(["Surprise"], report.UnknownColumns);
        Assert.Equal((3, 1, 2), (report.Read, report.Inserted, report.Rejected));
        Assert.Equal("A1,\"oth\"\"er\",  x", await TextAsync(database, "select raw_line from core.quarantine where line_no = 2 and raw_row is null"));
        Assert.Equal("soon", await TextAsync(database, "select raw_row ->> 'source' from core.quarantine where line_no = 3 and raw_line is null"));
        Assert.Equal(0, await NumberAsync(database, "select count(*) from core.quarantine where raw_row::text like '%secret%'"));
    }

    [Fact]
    public async Task RunAsync_SameBytesAgain_IsANoOpThatStillMovesTheClock()
    {
        var database = await postgres.CreateDatabaseAsync();
        byte[] file = Encoding.UTF8.GetBytes($"{Header}\n{Row}");
        var first = await LoadAsync(database, "crime_reports_2026-10-05.csv", file);
        var again = await LoadAsync(database, "crime_reports_2026-10-04.csv", file);
        Assert.Equal((LoadResult.AlreadyLoaded, 0), (again.Result, again.Read));
        Assert.Contains($"load {first.LoadId}", again.Sentence, StringComparison.Ordinal);
        Assert.Equal("2026-10-05", await TextAsync(database, "select as_at_on::text from core.clock"));

        var later = await LoadAsync(database, "crime_reports_2026-10-09.csv", file);
        Assert.EndsWith("of 2026-10-05: nothing to store, but figures are now as at 2026-10-09.", later.Sentence, StringComparison.Ordinal);
        Assert.Equal("2026-10-09", await TextAsync(database, "select as_at_on::text from core.clock"));
        Assert.Equal(1, await NumberAsync(database, "select count(*) from core.crime_report"));
    }

    [Fact]
    public async Task RunAsync_FilesOfSeveralDays_AreLoadedInTheOrderOfTheirDays()
    {
        var database = await postgres.CreateDatabaseAsync();
        int[] days = [9, 7, 8];
        var files = days.Select(day => ExtractSource.FromStreams($"crime_reports_2026-10-0{day}.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(
            $"{Header}\n{Row.Replace("open", day == 9 ? "finalised" : "open", StringComparison.Ordinal)}{day}"))));

        var reports = await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            files, new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([7, 8, 9], reports.Select(report => report.AsAt.Day));
        Assert.Equal("finalised", await TextAsync(database, "select status from core.crime_report"));
    }

    [Fact]
    public async Task RunAsync_RefusedFile_ChangesNothingAndIsListed()
    {
        var database = await postgres.CreateDatabaseAsync();
        var unclosed = await LoadAsync(database, Header, Row, "\"A2,other");
        var lacking = await LoadAsync(database, "crime_ref,source", "A1,other");
        Assert.Equal((LoadResult.Refused, LoadResult.Refused), (unclosed.Result, lacking.Result));
        Assert.Contains("line 3", unclosed.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await NumberAsync(database, "select (select count(*) from core.crime_report) + (select count(*) from core.quarantine) + (select count(*) from core.clock) + (select count(*) from landing.crime_reports)"));
        Assert.Equal(2, await NumberAsync(database, "select count(*) from core.load where state = 'refused' and sentence <> ''"));
    }

    [Fact]
    public async Task RunAsync_RefusedFileMended_Loads()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, Header, "\"A1");
        Assert.Equal(LoadResult.Loaded, (await LoadAsync(database, Header, Row)).Result);
    }

    [Fact]
    public async Task RunAsync_FarFewerRowsThanUsual_IsHeldAndChangesNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        for (var file = 0; file < 4; file++)
        {
            // 4, 4, 5 and 5 rows: the median is 4.5, and half of that 2.25.
            await LoadAsync(database, Header, [.. Enumerable.Range(0, 4 + (file / 2)).Select(row => $"F{file}R{row},other,open,2026-10-01,2026-10-01,2026-10-01,,,")]);
        }

        var held = await LoadAsync(database, Header, Row, "ragged");
        Assert.Equal((LoadResult.Held, 2, 0), (held.Result, held.Read, held.Inserted));
        Assert.Equal("HELD 12.50,ROW-COLUMNS ", await TextAsync(database, $"select string_agg(reject_code || ' ' || coalesce(raw_row ->> 'loss_amount', ''), ',' order by line_no) from core.quarantine where load_id = {held.LoadId}"));
        Assert.Equal(18, await NumberAsync(database, "select count(*) from core.crime_report"));

        var enough = await LoadAsync(database, Header, Row, "ragged", "ragged");
        Assert.Equal(LoadResult.Loaded, enough.Result);
    }

    [Fact]
    public async Task RunAsync_MendedRows_AreFewAndNeitherHeldNorUsual()
    {
        var database = await postgres.CreateDatabaseAsync();
        for (var file = 0; file < 4; file++)
        {
            await LoadAsync(database, Header, [.. Enumerable.Range(0, 6).Select(row => $"F{file}R{row},other,open,2026-10-01,2026-10-01,2026-10-01,,,"), "A1,other,opne,2026-10-01,2026-10-01,2026-10-01,,,"]);
        }

        var mended = await LoadAsync(database, "crime_reports_2026-11-02_rejected-by-load-4 (1).csv", Encoding.UTF8.GetBytes($"{Header},reject_code\n{Row},x"));
        var misnamed = await LoadAsync(database, "crime_reports_2026-11-02_rejected-by-load-99.csv", Encoding.UTF8.GetBytes($"{Header}\n{Row}1"));
        await Sql.ScalarAsync(database.Loader, "update core.load set mends_load_id = 1 where load_id = 3");
        var few = await LoadAsync(database, Header, Row.Replace("CID", "Hub", StringComparison.Ordinal));

        Assert.Equal((LoadResult.Loaded, 4L, 1), (mended.Result, mended.MendsLoadId, mended.Inserted));
        Assert.Equal(LoadResult.Held, misnamed.Result);
        // Three that say what is usual are not yet enough.
        Assert.Equal(LoadResult.Loaded, few.Result);
    }

    [Fact]
    public async Task RunAsync_ValuesTakenAsBlanks_AreCountedByColumn()
    {
        var database = await postgres.CreateDatabaseAsync();

        var report = await LoadAsync(
            database, Header, "A1,other,open,2026-10-01,2026-10-01,2026-10-01,200,12,CID", "A2,other,open,2026-10-01,2026-10-01,2026-10-01,x,n/k,", "A3,other,opne,2026-10-01,2026-10-01,2026-10-01,x,x,");

        Assert.Equal(2, report.ValueCounts.Count);
        Assert.Equal((new(2, 2, 0), new ValueCounts(2, 0, 1)), (report.ValueCounts["victim_age"], report.ValueCounts["loss_amount"]));
        Assert.Contains("taken as blanks: victim_age not one of 2 values could be read", LoadReportWords.Notes(report));
        Assert.Equal("""{"filled": 2, "invalid": 0, "placeholders": 1}""", await TextAsync(database, "select value_counts ->> 'loss_amount' from core.load"));
    }

    [Fact]
    public async Task RunAsync_TwoAtOnce_BothLoadOneAfterTheOther()
    {
        var database = await postgres.CreateDatabaseAsync();
        var reports = await Task.WhenAll(
            LoadAsync(database, Header, Row), LoadAsync(database, Header, Row.Replace("open", "finalised", StringComparison.Ordinal)));
        Assert.Equal(["inserted", "updated"], reports.Select(Outcome).Order());
    }

    [Fact]
    public async Task RunAsync_Cancelled_LeavesNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        using var cancellation = new CancellationTokenSource();
        var text = $"{Header}\n" + string.Concat(Enumerable.Range(0, 50_000).Select(row => $"A{row},other,open,2026-10-01,2026-10-01,2026-10-01,,,\n"));
        var source = ExtractSource.FromStreams("crime_reports.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var progress = new CancelOnRows(cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LoadExtracts(database.Loader, TimeProvider.System)
            .RunAsync([source], new LoadOptions(), progress, cancellation.Token));
        Assert.Equal(0, await NumberAsync(database, "select (select count(*) from core.load) + (select count(*) from landing.crime_reports)"));
    }

    [Fact]
    public async Task RunAsync_FileThatIsNotThere_IsRefused()
    {
        var database = await postgres.CreateDatabaseAsync();
        var reports = await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            [ExtractSource.FromPath("/nowhere/training.csv")], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(LoadResult.Refused, Assert.Single(reports).Result);
    }

    private static string Outcome(LoadReport report) =>
        report.Inserted > 0 ? "inserted" : report.Updated > 0 ? "updated" : report.Unchanged > 0 ? "unchanged" : report.RejectedByCode.Keys.Single();

    private static Task<LoadReport> LoadAsync(DatabaseConnections database, string header, params string[] rows) => header == "training"
        ? LoadAsync(database, "training_2026-11-02.csv", Encoding.UTF8.GetBytes(string.Join('\n', rows)))
        : LoadAsync(database, "crime_reports_2026-11-02.csv", Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header))));

    private static async Task<LoadReport> LoadAsync(DatabaseConnections database, string fileName, byte[] bytes)
    {
        var source = ExtractSource.FromStreams(fileName, () => new MemoryStream(bytes));
        var reports = await new LoadExtracts(database.Loader, TimeProvider.System)
            .RunAsync([source], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        var report = Assert.Single(reports);
        Assert.True(report.IsBalanced);
        Assert.Equal(0, await NumberAsync(database, "select (select count(*) from landing.crime_reports) + (select count(*) from landing.training)"));
        return report;
    }

    private static Task<string?> TextAsync(DatabaseConnections database, string sql) => Sql.TextAsync(database.Loader, sql);

    private static async Task<long> NumberAsync(DatabaseConnections database, string sql) =>
        Convert.ToInt64(await Sql.ScalarAsync(database.Loader, sql), null);

    private sealed class CancelOnRows(CancellationTokenSource cancellation) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.RowsRead > 0)
            {
                cancellation.Cancel();
            }
        }
    }
}
