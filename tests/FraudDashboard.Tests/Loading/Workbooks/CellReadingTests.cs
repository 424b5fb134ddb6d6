using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Parsing.Workbooks;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Mapping;
using Xunit;

namespace FraudDashboard.Tests.Loading.Workbooks;

public sealed class CellReadingTests
{
    private static readonly DateOnly AsAt = new(2026, 11, 2);

    [Theory]
    [InlineData("dd/mm/yyyy")]
    [InlineData("dd/mm/yyyy;@")]
    [InlineData("d-mmm-yy")]
    [InlineData("mmm-yy")]
    [InlineData("[$-809]dd mmmm yyyy;@")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy")]
    [InlineData("yyyy\\-mm\\-dd\\ hh:mm:ss")]
    [InlineData("yyyy-mm-dd\"T\"hh:mm")]
    [InlineData("m/d/yy h:mm AM/PM")]
    [InlineData("[Red]dd/mm/yyyy")]
    [InlineData("[$-409]d/m/yy\\ h:mm\\ AM/PM;@")]
    public void Of_FormatsOfDates_AreDates(string code)
    {
        var format = CellFormat.Of(code);
        Assert.True(format.IsDate);
        Assert.True(format.HasDay);
    }

    [Theory]
    [InlineData("h:mm", false)]
    [InlineData("[$-F400]h:mm:ss\\ AM/PM", false)]
    [InlineData("[h]:mm:ss", true)]
    public void Of_FormatsOfTimes_HaveNoDay(string code, bool isLengthOfTime)
    {
        var format = CellFormat.Of(code);
        Assert.Equal((!isLengthOfTime, isLengthOfTime, false), (format.IsDate, format.IsLengthOfTime, format.HasDay));
    }

    [Theory]
    [InlineData("General", 77, null)]
    [InlineData("@", 77, null)]
    [InlineData("0", 77, "77")]
    [InlineData("00000", 77, "00077")]
    [InlineData("\"CR\"00000", 77, "CR00077")]
    [InlineData("\"Day\"00000", 77, "Day00077")]
    [InlineData("\\C\\R0000", 77, "CR0077")]
    [InlineData("000-00-0000", 12345678, "012-34-5678")]
    [InlineData("00000000;-0", 55, "00000055")]
    [InlineData("00/0000000/00", 12345678901, "12/3456789/01")]
    [InlineData("00\\/0000000\\/00", 1234567890, "01/2345678/90")]
    [InlineData("\"CR/\"0000\"/26\"", 42, "CR/0042/26")]
    [InlineData("[<=9999]0000;00-0000", 123456, "12-3456")]
    [InlineData("no [format", 1, null)]
    public void Shown_Number_IsWhatExcelShows(string code, double number, string? expected) =>
        Assert.Equal(expected, CellFormat.Of(code).Shown(number));

    [Theory]
    [InlineData("<c><v>1405202108700589</v></c>", "more than 15 digits")]
    [InlineData("<c s=\"2\"><v>45632</v></c>", "is a date in the workbook")]
    [InlineData("<c><f>A1</f></c>", "holds a formula without its result")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "holds an error of the workbook")]
    public async Task Read_KeyOfSeveralColumns_SaysWhatTheWorkbookDidToAPart(string part, string expected)
    {
        var profile = ProfileReader.Read("""
            name: two
            kind: crime_reports
            version: 1
            recognise:
              columns: [Station, Number]
            columns:
              crime_ref:
                key: [Station, Number]
            """);
        var rows = await ReadAsync(Row("Station", "Number", "source", "status", "reported_at", "recorded_at", "source_updated_at"), $"<row>{Text("EK")}{part}{Required}</row>", profile);

        var rejection = Assert.Single(rows).Rejection!;
        Assert.Equal(RejectCode.KeyInvalid, rejection.Code);
        Assert.Contains("Station + Number (crime_ref)", rejection.Sentence, StringComparison.Ordinal);
        Assert.Contains(expected, rejection.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filled")]
    [InlineData("length")]
    public async Task Read_ErrorWhereAProfileDerivesAValue_IsInvalidAndNoValue(string derivation)
    {
        var column = derivation == "filled" ? "victim_contact_recorded" : "mo_length";
        var profile = ProfileReader.Read($$"""
            name: derived
            kind: crime_reports
            version: 1
            recognise:
              columns: [Narrative]
            columns:
              {{column}}: {from: Narrative, derive: {{derivation}}}
            """);
        var rows = await ReadAsync(Row("crime_ref", "source", "status", "reported_at", "recorded_at", "source_updated_at", "Narrative"), $"<row>{Text("A1")}{Required}<c t=\"e\"><v>#REF!</v></c></row>", profile);

        Assert.Contains(Assert.Single(rows).Issues, issue => issue == (column, "#REF!"));
    }

    [Fact]
    public async Task Raw_HeldRow_KeepsWhatIsNoValueWhenItIsReadAgain()
    {
        var header = Row("crime_ref", "source", "status", "reported_at", "recorded_at", "source_updated_at", "owner_team", "offence_count");
        var bytes = TestWorkbook.Zipped(TestWorkbook.Parts(
            $"{header}<row><c><v>1405202108700589</v></c>{Required}<c><f>A1</f></c><c t=\"b\"><v>2</v></c></row><row><c s=\"2\"><v>45632</v></c>{Required}</row>"));
        using var extract = (await TestWorkbook.OpenAsync(bytes)).OpenRecords();
        var reader = new RowReader(RowMapping.Of(ExtractContracts.CrimeReports, extract.Header, AsAt, null), TestLists.All, AsAt);
        List<string> kept = [];
        while (extract.Records.Read())
        {
            kept.AddRange([reader.Raw(extract.Records, 0).ToString(), reader.Raw(extract.Records, reader.Columns.Length - 2).ToString(), reader.Raw(extract.Records, reader.Columns.Length - 1).ToString()]);
        }

        Assert.Equal(["1.40520210870059E+15", "#VALUE!", "#VALUE!", "2024-12-06 00:00:00", "", ""], kept);
    }

    [Fact]
    public async Task OpenRecords_StoppedWhileRead_Stops()
    {
        using var stop = new CancellationTokenSource();
        var bytes = TestWorkbook.Zipped(TestWorkbook.Parts(Row("a", "b") + string.Concat(Enumerable.Range(2, 50_000).Select(row => $"<row r=\"{row}\"><c><v>{row}</v></c></row>"))));
        var file = await ExtractFile.OpenAsync(ExtractSource.FromStreams("x.xlsx", () => new MemoryStream(bytes)), stop.Token);
        using var extract = file.OpenRecords();
        extract.Records.Read();
        await stop.CancelAsync();
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (extract.Records.Read())
            {
            }
        });
    }

    [Fact]
    public void AppendTo_MoreTextsThanMemoryHolds_AreReadBack()
    {
        using var bytes = new SpilledBytes();
        var block = new byte[100_003];
        for (var number = 0; number < 500; number++)
        {
            block.AsSpan().Fill((byte)number);
            bytes.Append(block);
        }

        var read = new byte[block.Length];
        foreach (var number in new[] { 0, 300, 334, 335, 336, 337, 499, 2, 498 })
        {
            bytes.Read((long)number * block.Length, read);
            Assert.True(read.AsSpan().IndexOfAnyExcept((byte)number) < 0);
        }
    }

    private static string Required { get; } = string.Concat(new[] { "other", "open", "2026-10-01", "2026-10-01", "2026-10-01" }.Select(Text));

    private static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Row(params string[] texts) => $"<row>{string.Concat(texts.Select(Text))}</row>";

    private static async Task<List<(Rejection? Rejection, List<(string, string?)> Issues)>> ReadAsync(string header, string row, MappingProfile profile)
    {
        using var extract = (await TestWorkbook.OpenAsync(TestWorkbook.Zipped(TestWorkbook.Parts(header + row)))).OpenRecords(profile);
        var reader = new RowReader(RowMapping.Of(profile.Contract, extract.Header, AsAt, profile), TestLists.All, AsAt);
        List<(Rejection?, List<(string, string?)>)> rows = [];
        while (extract.Records.Read())
        {
            var rejection = reader.Read(extract.Records);
            List<(string, string?)> issues = [];
            for (var place = 0; place < reader.Columns.Length; place++)
            {
                if (reader.Readings[place].IsIssue)
                {
                    issues.Add((reader.Columns[place].Name, reader.Readings[place].Text));
                }
            }

            rows.Add((rejection, issues));
        }

        return rows;
    }
}
