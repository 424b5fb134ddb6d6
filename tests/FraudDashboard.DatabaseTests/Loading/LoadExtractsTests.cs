using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>What becomes of rows and values, against a real PostgreSQL.</summary>
public sealed class LoadExtractsTests(PostgresFixture postgres)
{
    private const string TrainingHeader = "borough_code,team,course_code,as_at_on,headcount,completed,source_updated_at";

    [Fact]
    public async Task RunAsync_NewRows_AreInsertedWithTheirValues()
    {
        var database = await postgres.CreateDatabaseAsync();
        var result = await database.LoadAsync(ReportsFile, Header, Row, "a2,Other,OPEN,01/10/2026 09:00,2026-10-01T10:00:00Z,2026-10-01,,\"£1,000\",none");
        Assert.Equal((LoadState.Loaded, 2, 2), (result.State, result.Read, result.Inserted));
        Assert.Equal("A2|other|open|2026-10-01 08:00:00+00|100000||", await database.TextAsync("""
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
        await database.LoadAsync(ReportsFile, Header, Row);
        var result = await database.LoadAsync(ReportsFile, Header, row);
        Assert.Equal(expected, Outcome(result));
        Assert.Equal(updatedAt, await database.TextAsync("select source_updated_at::text from core.crime_report"));
        Assert.Equal(expected == "updated" ? 1 : 0, await database.NumberAsync("select count(*) from core.earlier_version"));
    }

    [Fact]
    public async Task RunAsync_RawValuesWhoseDaysAreOver_AreForgotten()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, "A1,other,open,2026-10-01,2026-10-01,2026-10-01,200,,", "A2,other");
        await Sql.ScalarAsync(database.Loader, "update core.load set finished_at = now() - interval '29 days'");
        await database.LoadAsync(ReportsFile, Header, "A3,other,open,2026-10-01,2026-10-01,2026-10-01,300,,");
        Assert.Equal(2, await database.NumberAsync("select count(*) from core.raw_value"));
        await Sql.ScalarAsync(database.Loader, "update core.load set finished_at = now() - interval '31 days' where load_id = 1");
        await database.LoadAsync(ReportsFile, Header, "A9,other,open,2026-10-01,2026-10-01,2026-10-01,40,,");
        Assert.Equal("A3 300", await database.TextAsync("select string_agg(row_key || ' ' || raw_text, ',') from core.raw_value"));
        Assert.Equal("ROW-COLUMNS", await database.TextAsync("select reject_code || coalesce(raw_line, '') from core.quarantine"));
        Assert.Equal(2, await database.NumberAsync("select count(*) from core.crime_report where issues -> 'victim_age' ->> 'hash' is not null"));
    }

    [Fact]
    public async Task RunAsync_DuplicatesInFile_LatestStaysAndOfEqualsTheFirst()
    {
        var database = await postgres.CreateDatabaseAsync();
        var result = await database.LoadAsync(
            ReportsFile,
            Header,
            "A1,other,open,2026-10-01,2026-10-01,2026-10-01,1,,",
            "a1,other,open,2026-10-01,2026-10-01,2026-10-03,2,,",
            " A1,other,open,2026-10-01,2026-10-01,2026-10-03,3,,",
            "A1,soon,open,2026-10-01,2026-10-01,2026-10-04,4,,");
        Assert.Equal((1, 2, 1), (result.Inserted, result.RejectedByCode["DUPLICATE-IN-FILE"], result.RejectedByCode["REQUIRED-INVALID"]));
        Assert.Equal(2, await database.NumberAsync("select victim_age from core.crime_report"));
        Assert.Equal("2,4,5", await database.TextAsync("select string_agg(line_no::text, ',' order by line_no) from core.quarantine"));
        Assert.Equal("1", await database.TextAsync("select raw_row ->> 'victim_age' from core.quarantine where line_no = 2"));
        Assert.Equal(2, await database.NumberAsync("select count(*) from core.quarantine where line_no in (2, 4) and reason like 'Line 3 of this file has the same key and stays:%'"));
        Assert.Equal(" A1|2026-10-01|3|", await database.TextAsync("select concat_ws('|', raw_row ->> 'crime_ref', raw_row ->> 'reported_at', raw_row ->> 'victim_age', raw_row ->> 'owner_team') from core.quarantine where line_no = 4"));
    }

    [Fact]
    public async Task RunAsync_WinnerOfDuplicatesIsStale_LosersStayDuplicates()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, Row);
        var result = await database.LoadAsync(ReportsFile, Header, "A1,other,open,2026-10-01,2026-10-01,2026-09-01,,,", "A1,other,open,2026-10-01,2026-10-01,2026-09-02,,,");
        Assert.Equal((1, 1), (result.RejectedByCode["DUPLICATE-IN-FILE"], result.RejectedByCode["STALE"]));
    }

    [Fact]
    public async Task RunAsync_ColumnsAbsent_LeaveValuesAndIssuesAsTheyWere()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, "A1,other,open,2026-10-01,2026-10-01,2026-10-01,200,n/k,CID");
        const string Fewer = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,victim_age";

        var same = await database.LoadAsync(ReportsFile, Fewer, "A1,other,open,2026-10-01,2026-10-01,2026-10-02,200");
        Assert.Equal("unchanged", Outcome(same));

        var changed = await database.LoadAsync(ReportsFile, Fewer, "A1,other,open,2026-10-01,2026-10-01,2026-10-03,41");
        Assert.Equal("updated", Outcome(changed));
        Assert.Equal("41 CID loss_amount placeholder", await database.TextAsync("""
            select concat_ws(' ', victim_age, owner_team, field.key, field.value ->> 'kind')
            from core.crime_report cross join lateral jsonb_each(issues) as field
            """));
        Assert.Equal("loss_amount=n/k", await database.TextAsync("select string_agg(field || '=' || raw_text, ' ') from core.raw_value"));
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
        await database.LoadAsync(ReportsFile, Header, $"A1,other,open,2026-10-01,2026-10-01,2026-10-01,{before},,");
        // A second row makes the bytes of the files differ where the values do not.
        var result = await database.LoadAsync(ReportsFile, Header, $"A1,other,open,2026-10-01,2026-10-01,2026-10-01,{after},,", ",,,,,,,,");
        Assert.Equal(expected, Outcome(result));
        Assert.Equal(after.Trim(), await database.TextAsync("select coalesce(max(raw_text), '') from core.raw_value"));
    }

    [Fact]
    public async Task RunAsync_FieldIssue_RowKeepsTheHashAndNotTheText()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, $"A1,other,open,2026-10-01,2026-10-01,2026-10-01,born 1 May 1950,,{new string('x', 61)}");
        Assert.Equal(0, await database.NumberAsync("select count(*) from core.crime_report where issues::text like '%1950%'"));
        Assert.Equal(64, await database.NumberAsync("select length(issues -> 'victim_age' ->> 'hash') from core.crime_report"));
        Assert.Equal(40, await database.NumberAsync("select length(raw_text) from core.raw_value where field = 'owner_team'"));
    }

    [Fact]
    public async Task RunAsync_UpdatedRow_KeepsItsEarlierVersionWithBothLoads()
    {
        var database = await postgres.CreateDatabaseAsync();
        var first = await database.LoadAsync(ReportsFile, Header, Row);
        var second = await database.LoadAsync(ReportsFile, Header, Row.Replace("open", "finalised", StringComparison.Ordinal));
        Assert.Equal($"A1 {first.LoadId} {second.LoadId} open", await database.TextAsync("""
            select concat_ws(' ', row_key, written_by_load_id, replaced_by_load_id, row_values ->> 'status') from core.earlier_version
            """));
        Assert.Equal($"{first.LoadId} {second.LoadId}", await database.TextAsync("select concat_ws(' ', first_load_id, load_id) from core.crime_report"));
    }

    [Fact]
    public async Task RunAsync_TeamInAnotherCase_IsTheSameTeamShownAsWritten()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync("training_2026-11-02.csv", TrainingHeader, "E09000002,Fraud Équipe,A-1,2026-10-01,10,5,2026-10-01");
        var same = await database.LoadAsync("training_2026-11-02.csv", TrainingHeader, "E09000002,FRAUD ÉQUIPE,a-1,2026-10-01,10,5,2026-10-02");
        var changed = await database.LoadAsync("training_2026-11-02.csv", TrainingHeader, "E09000002,FRAUD Équipe,A-1,01/10/2026,10,6,2026-10-02");
        Assert.Equal(("unchanged", "updated"), (Outcome(same), Outcome(changed)));
        Assert.Equal("FRAUD Équipe 6", await database.TextAsync("select concat_ws(' ', team, completed) from core.training"));
    }

    [Fact]
    public async Task RunAsync_RaggedLine_IsKeptWholeAndRejectedRowsByTheirContractColumns()
    {
        var database = await postgres.CreateDatabaseAsync();
        var result = await database.LoadAsync(ReportsFile, $"{Header},Surprise", "A1,\"oth\"\"er\",  x", "A2,soon,open,2026-10-01,2026-10-01,2026-10-01,,,,secret", "", "A3,other,open,2026-10-01,2026-10-01,2026-10-01,,,,x");
        Assert.Equal(["Surprise"], result.UnknownColumns);
        Assert.Equal((3, 1, 2), (result.Read, result.Inserted, result.Rejected));
        Assert.Equal("A1,\"oth\"\"er\",  x", await database.TextAsync("select raw_line from core.quarantine where line_no = 2 and raw_row is null"));
        Assert.Equal("soon", await database.TextAsync("select raw_row ->> 'source' from core.quarantine where line_no = 3 and raw_line is null"));
        Assert.Equal(0, await database.NumberAsync("select count(*) from core.quarantine where raw_row::text like '%secret%'"));
    }

    [Fact]
    public async Task RunAsync_ValuesTakenAsBlanks_AreCountedByColumn()
    {
        var database = await postgres.CreateDatabaseAsync();

        var result = await database.LoadAsync(ReportsFile, Header, "A1,other,open,2026-10-01,2026-10-01,2026-10-01,200,12,CID", "A2,other,open,2026-10-01,2026-10-01,2026-10-01,x,n/k,", "A3,other,opne,2026-10-01,2026-10-01,2026-10-01,x,x,");

        Assert.Equal(2, result.ValueCounts.Count);
        Assert.Equal((new(2, 2, 0), new ValueCounts(2, 0, 1)), (result.ValueCounts["victim_age"], result.ValueCounts["loss_amount"]));
        Assert.Contains("Victim age: none of the 2 values could be read, so they count as blank", LoadResultWords.Notes(result));
        Assert.Equal("""{"filled": 2, "invalid": 0, "placeholders": 1}""", await database.TextAsync("select value_counts ->> 'loss_amount' from core.load"));
    }

    private static string Outcome(LoadResult result) =>
        result.Inserted > 0 ? "inserted" : result.Updated > 0 ? "updated" : result.Unchanged > 0 ? "unchanged" : result.RejectedByCode.Keys.Single();
}
