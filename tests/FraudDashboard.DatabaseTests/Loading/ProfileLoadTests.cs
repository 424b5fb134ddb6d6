using System.Text;
using ClosedXML.Excel;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Profiles;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>Files in other forms than the contract's, against a real PostgreSQL.</summary>
public sealed class ProfileLoadTests(PostgresFixture postgres)
{
    private const string StoredReports = """
        select coalesce(string_agg((to_jsonb(report) - 'report_id' - 'load_id' - 'first_load_id')::text, E'\n' order by crime_ref), '')
        from core.crime_report as report
        """;

    private const string Custom = """
        name: custom
        kind: crime_reports
        version: 1
        recognise:
          columns: [Case, Told]
        columns:
          crime_ref: Case
          source: {constant: other}
          status: {constant: open}
          reported_at: {from: Told, date_format: MM/dd/yyyy}
          recorded_at: {derive: reported_at}
          source_updated_at: {derive: as_at}
        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Exports");

    [Theory]
    [InlineData("cris_2026-11-02.csv", "cris_as_contract.csv", "cris-crime-reports", "KEY-MISSING 1,REQUIRED-INVALID 2")]
    [InlineData("connect_2026-11-02.csv", "connect_as_contract.csv", "connect-crime-reports", "KEY-MISSING 1,REQUIRED-INVALID 1")]
    [InlineData("cases_open-data_2026-11-02.csv", "open-data_as_contract.csv", "generic-open-data", "REQUIRED-INVALID 1")]
    public async Task RunAsync_ExportOfAShippedProfile_StoresWhatTheContractFormStores(string export, string contract, string profile, string rejected)
    {
        var (mapped, plain) = (await postgres.CreateDatabaseAsync(), await postgres.CreateDatabaseAsync());
        var result = await LoadAsync(mapped, export, File.ReadAllBytes(Path.Combine(Folder, export)));
        var expected = await LoadAsync(plain, "crime_reports_2026-11-02.csv", File.ReadAllBytes(Path.Combine(Folder, contract)));
        Assert.Equal((LoadState.Loaded, profile, 1), (result.State, result.ProfileName, result.ProfileVersion));
        Assert.Equal(rejected, string.Join(',', result.RejectedByCode.Select(code => $"{code.Key} {code.Value}")));
        Assert.Equal((expected.Inserted, 0), (result.Inserted, expected.Rejected));
        Assert.Equal(await Sql.TextAsync(plain.Loader, StoredReports), await Sql.TextAsync(mapped.Loader, StoredReports));
    }

    [Fact]
    public async Task RunAsync_RejectedRowOfAnExport_NamesTheSourceAndLoadsAgainOnceMended()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, "connect_2026-11-02.csv", File.ReadAllBytes(Path.Combine(Folder, "connect_2026-11-02.csv")));
        Assert.Equal("8 Reported Date + Reported Time (reported_at) must be a date in the form dd-MMM-yyyy HH:mm:ss or dd-MMM-yyyy HH:mm or dd-MMM-yyyy.", await Sql.TextAsync(
            database.Loader, "select line_no || ' ' || reason from core.quarantine where reject_code = 'REQUIRED-INVALID'"));
        Assert.Equal("6000005/26|call_for_service|open|04/03/2026 (not dd-MMM-yyyy HH:mm:ss or dd-MMM-yyyy HH:mm or dd-MMM-yyyy)|E09000003", await Sql.TextAsync(
            database.Loader,
            "select concat_ws('|', raw_row ->> 'crime_ref', raw_row ->> 'source', raw_row ->> 'status', raw_row ->> 'reported_at', raw_row ->> 'owning_borough_code') from core.quarantine where reject_code = 'REQUIRED-INVALID'"));
        var mended = await LoadAsync(
            database, "crime_reports_2026-11-02.csv", Encoding.UTF8.GetBytes("crime_ref,source,status,reported_at,recorded_at,source_updated_at\n6000005/26,call_for_service,open,2026-03-04,2026-03-04,2026-11-02\n"));
        Assert.Equal(1, mended.Inserted);
    }

    [Fact]
    public async Task RunAsync_SameBytesThroughAnotherVersion_AreReadAgain()
    {
        var database = await postgres.CreateDatabaseAsync();
        var bytes = Encoding.UTF8.GetBytes("Case,Told\nA1,10/04/2026\nA2,10/05/2026\n");
        var first = await LoadAsync(database, "x_2026-11-02.csv", bytes, Custom);
        Assert.Equal((LoadState.Loaded, 2, "custom"), (first.State, first.Inserted, first.ProfileName));

        var same = await LoadAsync(database, "x_2026-11-02.csv", bytes, Custom);
        Assert.Equal(LoadState.AlreadyLoaded, same.State);
        Assert.Contains("through the mapping profile custom, version 1", same.Sentence, StringComparison.Ordinal);

        var later = await LoadAsync(database, "x_2026-11-02.csv", bytes, Custom.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("constant: other", "constant: victim_care", StringComparison.Ordinal));
        Assert.Equal((LoadState.Loaded, 0, 2), (later.State, later.Inserted, later.Updated));
        Assert.Equal("custom 1,custom 1,custom 2", await Sql.TextAsync(database.Loader, "select string_agg(profile_name || ' ' || profile_version, ',' order by load_id) from core.load"));
    }

    [Fact]
    public async Task RunAsync_FileInTheContractsForm_NeedsNoProfileEvenWhereOneIsGiven()
    {
        var database = await postgres.CreateDatabaseAsync();
        var result = await LoadAsync(database, "crime_reports_2026-11-02.csv", Encoding.UTF8.GetBytes("crime_ref,source,status,reported_at,recorded_at,source_updated_at\nA1,other,open,04/10/2026,2026-10-01,2026-10-01\n"), Custom);
        Assert.Equal((1, null), (result.Inserted, result.ProfileName));
        Assert.Equal("2026-10-04", await Sql.TextAsync(database.Loader, "select (reported_at at time zone 'Europe/London')::date::text from core.crime_report"));
    }

    [Theory]
    [InlineData("crime_reports_2026-11-02.csv", "Case,Seen\nA1,1\n", false, "lacks crime_ref, source, status, reported_at, recorded_at, source_updated_at, which crime_reports must have, and no mapping profile fits it")]
    [InlineData("crime_reports_2026-11-02.csv", "Case,Seen\nA1,1\n", true, "lacks Told, by which the mapping profile custom, version 1 knows its files")]
    [InlineData("x.csv", "Case,Seen\nA1,1\n", true, "lacks Told, by which the mapping profile custom")]
    [InlineData("x.csv", "Case,Seen\nA1,1\n", false, "a mapping profile can be proposed for that kind")]
    [InlineData("training_2026-11-02.csv", "Case,Told\nA1,1\n", true, "is for crime_reports, and the file is said to be training")]
    public async Task RunAsync_FileThatNothingFits_IsRefusedWithWhatItLacks(string fileName, string text, bool isGiven, string expected)
    {
        var database = await postgres.CreateDatabaseAsync();
        var result = await LoadAsync(database, fileName, Encoding.UTF8.GetBytes(text), isGiven ? [Custom] : []);
        Assert.Equal(LoadState.Refused, result.State);
        Assert.Contains(expected, result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TwoProfilesThatFit_AreNotGuessedBetween()
    {
        var database = await postgres.CreateDatabaseAsync();
        var result = await LoadAsync(database, "x.csv", Encoding.UTF8.GetBytes("Case,Told\nA1,10/04/2026\n"), Custom, Custom.Replace("name: custom", "name: other", StringComparison.Ordinal));
        Assert.Contains("custom, version 1 and other, version 1 fit the file alike", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_SavedProfileAndAShippedOneThatFit_TheForcesOwnIsUsedAndWhatItTakesForGrantedIsSaid()
    {
        const string Own = """
            name: own
            kind: crime_reports
            version: 1
            recognise: {columns: [Case Number, Reported Date, District, Offence, Case Status]}
            columns:
              crime_ref: Case Number
              source: {constant: other}
              status: {constant: open}
              reported_at: {from: Reported Date, date_format: MM/dd/yyyy}
              recorded_at: {derive: reported_at}
              source_updated_at: {derive: as_at}
            """;
        const string Text = "Case Number,Reported Date,District,Offence,Case Status\nA1,10/04/2026,Kensington & Chelsea,Computer Virus,Closed\n";
        var database = await postgres.CreateDatabaseAsync();
        var shipped = await LoadAsync(database, "open-data 2026-11-02.csv", Encoding.UTF8.GetBytes(Text));
        Assert.Equal(("generic-open-data", 1), (shipped.ProfileName, shipped.Inserted));
        Assert.Contains("recorded_at is taken from reported_at: every report will count as recorded within 24 hours.", shipped.Sentence, StringComparison.Ordinal);
        Assert.Equal("KENSINGTON---CHELSEA-A1", await Sql.TextAsync(database.Loader, "select crime_ref from core.crime_report"));
        await new SavedProfiles(database.Loader).SaveAsync(Own, "ours", "a", "A", TestContext.Current.CancellationToken);

        var own = await LoadAsync(database, "open-data 2026-11-03.csv", Encoding.UTF8.GetBytes(Text + "A2,10/04/2026,Camden,Computer Virus,Closed\n"));

        Assert.Equal(("own", 2), (own.ProfileName, own.Inserted));
    }

    [Fact]
    public async Task RunAsync_KeyThatLacksAPart_KeepsTheOtherPartsToMend()
    {
        var database = await postgres.CreateDatabaseAsync();
        const string Profile = """
            name: parts
            kind: crime_reports
            version: 1
            recognise: { columns: [Area, No, Told] }
            columns:
              crime_ref: { key: [Area, Yr, No], separator: / }
              source: {constant: other}
              status: {constant: open}
              reported_at: Told
              recorded_at: Told
              source_updated_at: {derive: as_at}
            """;

        var result = await LoadAsync(
            database, "x_2026-11-02.csv", Encoding.UTF8.GetBytes("Area,Yr,No,Told\nCW,26,tbc,2026-10-04\n,,,2026-10-04\nCW,26,7,2026-10-04\n"), Profile);
        var unmended = await LoadAsync(
            database, "crime_reports_2026-11-02_rejected-by-load-1.csv",
            Encoding.UTF8.GetBytes("crime_ref,source,status,reported_at,recorded_at,source_updated_at\nCW/26/?,other,open,2026-10-04,2026-10-04,2026-10-04\n"));

        Assert.Equal((1, "KEY-MISSING 2"), (result.Inserted, string.Join(',', result.RejectedByCode.Select(code => $"{code.Key} {code.Value}"))));
        Assert.Equal("CW/26/?|", await Sql.TextAsync(database.Loader, "select string_agg(raw_row ->> 'crime_ref', '|' order by line_no) from core.quarantine where load_id = 1"));
        Assert.Equal((0, 1), (unmended.Inserted, unmended.Rejected));
    }

    [Fact]
    public async Task RunAsync_HeldFile_IsInTheWayHoweverItIsRead()
    {
        var database = await postgres.CreateDatabaseAsync();
        for (var file = 0; file < 4; file++)
        {
            await LoadAsync(database, "x_2026-11-02.csv", Encoding.UTF8.GetBytes("Case,Told\n" + string.Concat(Enumerable.Range(0, 5).Select(row => $"F{file}R{row},10/04/2026\n"))), Custom);
        }

        var small = Encoding.UTF8.GetBytes("Case,Told\nA1,10/04/2026\n");
        Assert.Equal(LoadState.Held, (await LoadAsync(database, "x_2026-11-02.csv", small, Custom)).State);
        Assert.Equal("2026-10-04T00:00:00 open", await Sql.TextAsync(database.Loader, "select concat_ws(' ', raw_row ->> 'reported_at', raw_row ->> 'status') from core.quarantine where reject_code = 'HELD'"));
        Assert.Contains("held already", (await LoadAsync(database, "x_2026-11-02.csv", small, Custom.Replace("version: 1", "version: 2", StringComparison.Ordinal))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Workbook_StoresWhatTheSameCsvStores()
    {
        var (sheet, csv) = (await postgres.CreateDatabaseAsync(), await postgres.CreateDatabaseAsync());
        var lines = File.ReadAllLines(Path.Combine(Folder, "cris_as_contract.csv"));
        var result = await LoadAsync(sheet, "crime_reports_2026-11-02.xlsx", Workbook(lines.Select(line => line.Split(','))));
        await LoadAsync(csv, "crime_reports_2026-11-02.csv", File.ReadAllBytes(Path.Combine(Folder, "cris_as_contract.csv")));
        Assert.Equal((LoadState.Loaded, 3, 0), (result.State, result.Inserted, result.Rejected));
        Assert.Equal(await Sql.TextAsync(csv.Loader, StoredReports), await Sql.TextAsync(sheet.Loader, StoredReports));
    }

    [Fact]
    public async Task RunAsync_HostileWorkbook_IsRefusedAndListed()
    {
        var database = await postgres.CreateDatabaseAsync();
        var result = await LoadAsync(database, "crime_reports_2026-11-02.xlsm", Workbook([["crime_ref"]]));
        Assert.Equal(LoadState.Refused, result.State);
        Assert.Contains("macros", result.Sentence, StringComparison.Ordinal);
        Assert.Equal("refused", await Sql.TextAsync(database.Loader, "select state from core.load"));
    }

    /// <summary>Numbers, dates and words in cells of their own kinds, as Excel would have them.</summary>
    private static byte[] Workbook(IEnumerable<string[]> rows)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Extract");
        foreach (var (row, fields) in rows.Index())
        {
            foreach (var (column, text) in fields.Index().Where(field => field.Item.Length > 0))
            {
                var cell = sheet.Cell(row + 1, column + 1);
                if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], null, default, out var date))
                {
                    cell.SetValue(date).Style.DateFormat.Format = "dd/mm/yyyy hh:mm";
                }
                else if (decimal.TryParse(text, out var number))
                {
                    cell.SetValue(number);
                }
                else
                {
                    cell.SetValue(text);
                }
            }
        }

        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    private static async Task<LoadResult> LoadAsync(DatabaseConnections database, string fileName, byte[] bytes, params string[] profiles)
    {
        var source = ExtractSource.FromStreams(fileName, () => new MemoryStream(bytes));
        var options = new Ingestion.Pipeline.LoadOptions { Profiles = [.. profiles.Select(ProfileReader.Read)] };
        var result = Assert.Single(await new LoadExtracts(database.Loader, TimeProvider.System)
            .RunAsync([source], options, cancellationToken: TestContext.Current.CancellationToken));
        Assert.True(result.IsBalanced);
        return result;
    }
}
