using System.Text;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Mapping;
using FraudDashboard.Ingestion.Profiles.Proposals;
using Xunit;

namespace FraudDashboard.Tests.Loading.Profiles;

public sealed class MappedRowTests
{
    private const string Required = "Case No,source,status,reported_at,recorded_at,source_updated_at,X";
    private const string Row = "A1,other,open,2026-10-01,2026-10-01,2026-10-01,";

    private static readonly DateOnly AsAt = new(2026, 11, 2);

    [Theory]
    [InlineData("victim_age: X", "41", "victim_age", "41")]
    [InlineData("victim_age: \"x \"", "41", "victim_age", "41")]
    [InlineData("owner_team:\n  constant: CID", "", "owner_team", "CID")]
    [InlineData("enabler:\n  from: X\n  values: {Telephone: phone}", "TELEPHONE ", "enabler", "phone")]
    [InlineData("enabler:\n  from: X\n  values: {Telephone: phone}", "post", "enabler", "post")]
    [InlineData("enabler:\n  from: X\n  values: {Telephone: phone}\n  default: other", "fax", "enabler", "other")]
    [InlineData("enabler:\n  from: X\n  values: {Telephone: phone}\n  default: other", "", "enabler", "")]
    [InlineData("enabler:\n  from: X\n  values: {Telephone: phone}\n  default: other", "N/A", "enabler", "!")]
    [InlineData("enabler:\n  from: X\n  values: {\"\": other}", " ", "enabler", "other")]
    [InlineData("outcome_at:\n  from: X\n  date_format: MM/dd/yyyy", "10/04/2026", "outcome_at", "2026-10-04")]
    [InlineData("outcome_at:\n  from: X\n  date_format: MM/dd/yyyy", "13/04/2026", "outcome_at", "!")]
    [InlineData("outcome_at:\n  from: X\n  date_format: MM/dd/yyyy", "2026-10-04T10:00:00Z", "outcome_at", "2026-10-04 11:00:00")]
    [InlineData("outcome_at:\n  from: X\n  date_format: [MM/dd/yyyy h:mm tt, yyyyMMdd]", "10/04/2026 2:05 PM", "outcome_at", "2026-10-04 14:05:00")]
    [InlineData("outcome_at:\n  from: X\n  date_format: [MM/dd/yyyy h:mm tt, yyyyMMdd]", "20261004", "outcome_at", "2026-10-04")]
    [InlineData("outcome_at: X", "04/10/2026", "outcome_at", "2026-10-04")]
    [InlineData("outcome_at:\n  from: X\n  derive: reported_at", "", "outcome_at", "2026-10-01")]
    [InlineData("outcome_at:\n  derive: reported_at", "x", "outcome_at", "2026-10-01")]
    [InlineData("outcome_at:\n  derive: as_at", "x", "outcome_at", "2026-11-02")]
    [InlineData("vulnerable:\n  from: X\n  derive: filled", "something", "vulnerable", "yes")]
    [InlineData("vulnerable:\n  from: X\n  derive: filled", "n/k", "vulnerable", "no")]
    [InlineData("vulnerable:\n  from: X\n  derive: filled", "", "vulnerable", "no")]
    [InlineData("mo_length:\n  from: X\n  derive: length", "told to pay 😀", "mo_length", "13")]
    [InlineData("mo_length:\n  from: X\n  derive: length", "none", "mo_length", "")]
    [InlineData("victim_postcode_district:\n  from: X\n  derive: postcode_district", "se1 7pb", "victim_postcode_district", "SE1")]
    [InlineData("victim_postcode_district:\n  from: X\n  derive: postcode_district", "EC2A4NE", "victim_postcode_district", "EC2A")]
    [InlineData("victim_postcode_district:\n  from: X\n  derive: postcode_district", "W1T", "victim_postcode_district", "W1T")]
    [InlineData("victim_borough_code:\n  from: X\n  derive: borough_code", "Kensington & Chelsea", "victim_borough_code", "E09000020")]
    [InlineData("victim_borough_code:\n  from: X\n  derive: borough_code", "kingston-upon-thames", "victim_borough_code", "E09000021")]
    [InlineData("victim_borough_code:\n  from: X\n  derive: borough_code", "E09000002", "victim_borough_code", "E09000002")]
    [InlineData("victim_borough_code:\n  from: X\n  derive: borough_code", "Surrey", "victim_borough_code", "!")]
    public void Read_AMappedColumn_IsTheContractsValue(string columns, string x, string column, string expected)
    {
        var preview = PreviewOf(ProfileTexts.Of(columns), $"{Required}\n{Row}{x}\n");
        var cell = Assert.Single(Assert.Single(preview.Rows).Cells, cell => cell.Column == column);
        Assert.Equal(expected.Trim('!'), cell.Read);
        Assert.Equal(expected == "!", cell.IsLost && cell.Read.Length == 0 && cell.Source.Length > 0 && !x.Equals("none", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("victim_contact_recorded:\n  from: X\n  derive: filled", "07700 900123", "yes")]
    [InlineData("mo_length:\n  from: X\n  derive: length", "A. Victim was told", "18")]
    public void Preview_OfATextThatTheContractKeepsOut_HidesIt(string columns, string x, string expected)
    {
        var cell = PreviewOf(ProfileTexts.Of(columns), $"{Required}\n{Row}{x}\n").Rows[0].Cells[^1];
        Assert.Equal(("(text)", expected), (cell.Source, cell.Read));
    }

    [Theory]
    [InlineData("HX 123", "7", "HX-123/7")]
    [InlineData("hx 12 3 ", "7", "HX-12-3/7")]
    [InlineData("K & C (1)", "7", "K---C--1-/7")]
    [InlineData("", "7", "KEY-MISSING")]
    [InlineData("HX1", "n/k", "KEY-MISSING")]
    [InlineData("HX#1", "7", "KEY-INVALID")]
    [InlineData("12345678901234567890123456789#", "777", "KEY-INVALID")]
    [InlineData("123456789012345678901234567890", "7", "123456789012345678901234567890/7")]
    [InlineData("ab345678901234567890123456789012345", "7", "AB3456789012345-")]
    public void Read_AKeyOfColumns_IsJoinedAndShortened(string number, string area, string expected)
    {
        var yaml = ProfileTexts.Of("victim_age: Age").Replace("crime_ref: Case No", "crime_ref: {key: [Case No, Area], separator: /}", StringComparison.Ordinal);
        var row = Assert.Single(PreviewOf(yaml, $"{Required},Area\n{Row.Replace("A1", number, StringComparison.Ordinal)},{area}\n").Rows);
        var read = row.Cells.First(cell => cell.Column == "crime_ref").Read;
        Assert.StartsWith(expected, row.Outcome == PreviewOutcome.Rejected ? row.Reason : read, StringComparison.Ordinal);
        Assert.True(read.Length <= 32);
    }

    [Fact]
    public void Read_LongKeysThatBeginAlike_StayApartAndTheSameEachTime()
    {
        var yaml = ProfileTexts.Of("victim_age: X").Replace("crime_ref: Case No", "crime_ref: {key: Case No}", StringComparison.Ordinal);
        var start = new string('9', 40);
        var text = $"{Required}\n" + string.Concat(new[] { start + "a", start + "b", start + "A" }.Select(key => Row.Replace("A1", key, StringComparison.Ordinal) + "\n"));
        var keys = PreviewOf(yaml, text).Rows.Select(row => row.Cells[0].Read).ToList();
        Assert.All(keys, key => Assert.Equal(32, key.Length));
        Assert.Equal(keys[0], keys[2]);
        Assert.NotEqual(keys[0], keys[1]);
    }

    [Fact]
    public void Read_Rejection_NamesTheSourceColumn()
    {
        var yaml = ProfileTexts.Of("reported_at:\n  from: When Told\n  date_format: MM/dd/yyyy");
        var row = Assert.Single(PreviewOf(yaml, "Case No,source,status,WHEN_TOLD,recorded_at,source_updated_at\nA1,other,open,31/10/2026,2026-10-01,2026-10-01\n").Rows);
        Assert.Equal("REQUIRED-INVALID: WHEN_TOLD (reported_at) must be a date in the form MM/dd/yyyy.", row.Reason);
    }

    [Fact]
    public void Raw_OfAMappedRow_IsInTheContractsFormAndNeverMisread()
    {
        var yaml = ProfileTexts.Of("status:\n  from: X\n  values: {Live: open}\noutcome_at:\n  from: Y\n  date_format: MM/dd/yyyy");
        using var extract = Open("Case No,source,X,reported_at,recorded_at,source_updated_at,Y\nA1,other,Live,2026-10-01,2026-10-01,2026-10-01,13/04/2026\n", ProfileReader.Read(yaml), out var mapping);
        var reader = new RowReader(mapping, TestLists.All, AsAt);
        extract.Records.Read();
        reader.Read(extract.Records);
        var kept = reader.Columns.Select((column, place) => (column.Name, Text: reader.Raw(extract.Records, place).ToString())).ToDictionary();
        Assert.Equal(("A1", "open", "13/04/2026 (not MM/dd/yyyy)"), (kept["crime_ref"], kept["status"], kept["outcome_at"]));
    }

    [Fact]
    public void Of_OptionalColumnsThatTheFileLacks_AreLeftOut()
    {
        using var extract = Open($"{Required},Extra\n", ProfileReader.Read(ProfileTexts.Of("victim_age: Age\nowner_team: X")), out var mapping);
        Assert.Equal(["crime_ref", "source", "status", "reported_at", "recorded_at", "source_updated_at", "owner_team"], mapping.Columns.Select(mapped => mapped.Column.Name));
        Assert.Equal(["Extra"], mapping.UnknownColumns);
    }

    [Fact]
    public void Of_RequiredSourceThatTheFileLacks_IsRefusedByItsSourceName()
    {
        var profile = ProfileReader.Read(ProfileTexts.Of("status: Stage"));
        var refusal = Assert.Throws<ExtractRefusedException>(() => Open("Case No,source,reported_at,recorded_at,source_updated_at\n", profile, out _));
        Assert.Contains("lacks Stage, which the mapping profile test, version 3", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip_lines: 2", "A title;,,\n\"quote\r\nCase No;source;status;reported_at;recorded_at;source_updated_at;X\r\nA1;other;open;2026-10-01;2026-10-01;2026-10-01;\r\n", 4)]
    [InlineData("skip_lines: 1", "one\rCase No,source,status,reported_at,recorded_at,source_updated_at,X\rA1,other,open,2026-10-01,2026-10-01,2026-10-01,", 3)]
    [InlineData("delimiter: pipe", "Case No|source|status|reported_at|recorded_at|source_updated_at|a,b,c,d,e,f,g\nA1|other|open|2026-10-01|2026-10-01|2026-10-01|", 2)]
    public void Read_AnotherLayout_IsReadWithItsLines(string layout, string text, int line)
    {
        var row = Assert.Single(PreviewOf(ProfileTexts.Of("victim_age: Age", layout), text).Rows);
        Assert.Equal((line, PreviewOutcome.Accepted), (row.LineNumber, row.Outcome));
    }

    [Fact]
    public async Task OpenRecords_AnotherEncoding_IsAsTheProfileSays()
    {
        var text = $"{Required}\n{Row}é£\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(850)!.GetBytes(text);
        var file = await OpenAsync("x.csv", bytes);
        var preview = MappingPreview.Of(file, ProfileReader.Read(ProfileTexts.Of("owner_team: X", "encoding: ibm850")), AsAt, TestLists.All);
        Assert.Equal("é£", preview.Rows[0].Cells[^1].Read);
        Assert.Throws<ExtractRefusedException>(() => file.OpenRecords(ProfileReader.Read(ProfileTexts.Of("owner_team: X", "encoding: utf-8"))));
    }

    private static MappingPreview PreviewOf(string yaml, string text) =>
        MappingPreview.Of(OpenAsync("x.csv", Encoding.UTF8.GetBytes(text)).GetAwaiter().GetResult(), ProfileReader.Read(yaml), AsAt, ShippedLists.All);

    private static OpenExtract Open(string text, MappingProfile profile, out RowMapping mapping)
    {
        var extract = OpenAsync("x.csv", Encoding.UTF8.GetBytes(text)).GetAwaiter().GetResult().OpenRecords(profile);
        mapping = RowMapping.Of(ExtractContracts.CrimeReports, extract.Header, AsAt, profile);
        return extract;
    }

    private static Task<ExtractFile> OpenAsync(string fileName, byte[] bytes) =>
        ExtractFile.OpenAsync(ExtractSource.FromStreams(fileName, () => new MemoryStream(bytes)), CancellationToken.None);
}
