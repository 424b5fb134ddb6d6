using ClosedXML.Excel;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Mapping;
using FraudDashboard.Ingestion.Profiles.Proposals;
using Xunit;

namespace FraudDashboard.Tests.Loading.Workbooks;

public sealed class SheetRecordsTests
{
    private const string HeaderXml = """<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>""";

    [Fact]
    public async Task Read_CellsOfEveryKind_AreTheirText()
    {
        var bytes = TestWorkbook.Made(sheet =>
        {
            Fill(sheet, 1, "text", "number", "money", "yes", "moment", "day", "padded", "time", "long", "spaced");
            sheet.Cell(2, 1).SetValue("00123");
            sheet.Cell(2, 2).SetValue(42);
            sheet.Cell(2, 3).SetValue(1234.5);
            sheet.Cell(2, 4).SetValue(true);
            sheet.Cell(2, 5).SetValue(new DateTime(2026, 7, 5, 14, 5, 9)).Style.DateFormat.Format = "dd/mm/yyyy hh:mm:ss";
            sheet.Cell(2, 6).SetValue(new DateTime(2026, 10, 31)).Style.DateFormat.Format = "dd-mmm-yy";
            sheet.Cell(2, 7).SetValue(123).Style.NumberFormat.Format = "00000000";
            sheet.Cell(2, 8).SetValue(0.5).Style.NumberFormat.Format = "hh:mm";
            sheet.Cell(2, 9).SetValue(123456789012345d);
            sheet.Cell(2, 10).SetValue(" x\ny ");
        });
        var (header, rows) = await TestWorkbook.ReadAsync(bytes);
        Assert.Equal(10, header.Count);
        Assert.Equal(
            ["00123", "42", "1234.5", "TRUE", "2026-07-05 14:05:09", "2026-10-31", "00000123", "12:00:00", "123456789012345", " x\ny "],
            Assert.Single(rows).Fields);
    }

    [Fact]
    public async Task Read_EmptyShortAndLongRows_KeepTheirRowNumbers()
    {
        var bytes = TestWorkbook.Made(sheet =>
        {
            Fill(sheet, 2, "a", "b", "c");
            Fill(sheet, 4, "1");
            Fill(sheet, 7, "1", "2", "3", "4");
            sheet.Cell(6, 2).Style.Fill.BackgroundColor = XLColor.Red;
            sheet.Cell(9, 3).SetValue(" ");
        });
        var (header, rows) = await TestWorkbook.ReadAsync(bytes);
        Assert.Equal(["a", "b", "c"], header);
        Assert.Equal([(4, "1||"), (7, "1|2|3|4"), (9, "|| ")], rows.Select(row => (row.Row, string.Join('|', row.Fields))));
    }

    [Fact]
    public async Task Read_FirstSheet_IsTheOneThatIsRead()
    {
        var bytes = TestWorkbook.Made(sheet => Fill(sheet, 1, "first"), workbook => Fill(workbook.AddWorksheet("Other"), 1, "second"));
        Assert.Equal(["first"], (await TestWorkbook.ReadAsync(bytes)).Header);
    }

    [Theory]
    [InlineData("""<c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1</v></c>""", "#N/A")]
    [InlineData("""<c t='e'><f>1/0</f><v>#DIV/0!</v></c><c><v>1</v></c>""", "#DIV/0!")]
    [InlineData("""<c r="A2"><v>7</v></c><c r="B2" t="e"><v>#REF!</v></c>""", "7")]
    [InlineData("""<c r="A2" t="str"><v>made by a formula</v></c>""", "made by a formula")]
    [InlineData("""<c r="A2"><v>0.30000000000000004</v></c>""", "0.3")]
    [InlineData("""<c r="A2"><v>1E+21</v></c>""", "1000000000000000000000")]
    [InlineData("""<c r="A2"><v>1E+300</v></c>""", "1E+300")]
    [InlineData("""<c r="A2"><v>-5</v></c>""", "-5")]
    [InlineData("""<c r="A2" s="1"><v>46326.5868055556</v></c>""", "2026-10-31 14:05:00")]
    [InlineData("""<c r="A2" s="2"><v>46326</v></c>""", "2026-10-31")]
    [InlineData("""<c r="A2" s="1" t="inlineStr"><is><t>03/04/2026</t></is></c>""", "03/04/2026")]
    [InlineData("""<c r="A2" s="1" t="inlineStr"><is><t>10:30</t></is></c>""", "10:30")]
    [InlineData("""<c r="A2" t="d"><v>2026-10-31T14:05:00</v></c>""", "2026-10-31T14:05:00")]
    public async Task Read_CellByHand_IsItsText(string cell, string expected)
    {
        var (_, rows) = await TestWorkbook.ReadAsync(TestWorkbook.Zipped(TestWorkbook.Parts($"{HeaderXml}<row r=\"2\">{cell}</row>")));
        Assert.Equal(expected, Assert.Single(rows).Fields[0]);
    }

    [Theory]
    [InlineData("", "46326.5868055556", "2026-10-31 14:05:00")]
    [InlineData("<workbookPr date1904=\"1\"/>", "44864.5868055556", "2026-10-31 14:05:00")]
    [InlineData("", "46206.5", "2026-07-03 12:00:00")]
    [InlineData("", "60", "")]
    [InlineData("", "0", "")]
    [InlineData("", "-1", "")]
    [InlineData("", "2958466", "")]
    [InlineData("", "1E+300", "")]
    public async Task Read_NumberInADatedColumn_IsASerialOfLondonWallTime(string properties, string number, string expected)
    {
        const string Header = """<row r="1"><c t="inlineStr"><is><t>crime_ref</t></is></c><c t="inlineStr"><is><t>outcome_at</t></is></c></row>""";
        var parts = TestWorkbook.Parts($"""{Header}<row r="2"><c t="inlineStr"><is><t>A1</t></is></c><c><v>{number}</v></c></row>""", properties);
        using var extract = (await TestWorkbook.OpenAsync(TestWorkbook.Zipped(parts))).OpenRecords();
        extract.Records.Read();
        var source = new FieldSource("outcome_at", 1, isDated: true);
        var reading = ExtractContracts.CrimeReports.Columns.Single(column => column.Name == "outcome_at").Read(source.Text(extract.Records), TestLists.All);
        Assert.Equal(expected, PreviewText.Of(ColumnType.Timestamp, reading));
    }

    [Fact]
    public async Task Read_RaggedRow_IsRejectedWithItsCells()
    {
        var bytes = TestWorkbook.Made(sheet =>
        {
            Fill(sheet, 1, "crime_ref", "source", "status", "reported_at", "recorded_at", "source_updated_at");
            Fill(sheet, 2, "A1", "other", "open", "2026-10-01", "2026-10-01", "2026-10-01", "too, much");
        });
        using var extract = (await TestWorkbook.OpenAsync(bytes)).OpenRecords();
        var reader = new RowReader(RowMapping.Of(ExtractContracts.CrimeReports, extract.Header, new(2026, 11, 2), null), TestLists.All, new(2026, 11, 2));
        extract.Records.Read();
        Assert.Equal(RejectCode.RowColumns, reader.Read(extract.Records)!.Code);
        Assert.Equal("A1,other,open,2026-10-01,2026-10-01,2026-10-01,\"too, much\"", extract.Records.Record.ToString());
    }

    [Fact]
    public async Task OpenRecords_RowsAboveTheHeader_AreSkipped()
    {
        var bytes = TestWorkbook.Made(sheet =>
        {
            Fill(sheet, 1, "A title");
            Fill(sheet, 4, "Case No", "source", "status", "reported_at", "recorded_at", "source_updated_at");
            Fill(sheet, 5, "A1", "other", "open", "2026-10-01", "2026-10-01", "2026-10-01");
        });
        var profile = ProfileReader.Read(Profiles.ProfileTexts.Of("victim_age: Age", "skip_lines: 1"));
        var preview = MappingPreview.Of(await TestWorkbook.OpenAsync(bytes), profile, new(2026, 11, 2), TestLists.All);
        Assert.Equal((5, PreviewOutcome.Accepted), (preview.Rows[0].LineNumber, preview.Rows[0].Outcome));
    }

    [Theory]
    [InlineData("""<row r="1048577"><c r="A1048577"><v>1</v></c></row>""", "more than 1,048,576 rows")]
    [InlineData("""<row r="2147483647"><c r="A1"><v>1</v></c></row>""", "more than 1,048,576 rows")]
    [InlineData("""<row r="2"><c r="XFE2"><v>1</v></c></row>""", "16,384 columns")]
    [InlineData("""<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>""", "16,384 columns")]
    public async Task Read_SheetLargerThanExcelMakes_IsRefused(string row, string expected)
    {
        var bytes = TestWorkbook.Zipped(TestWorkbook.Parts(HeaderXml + row));
        var refusal = await Assert.ThrowsAsync<ExtractRefusedException>(() => TestWorkbook.ReadAsync(bytes));
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    private static void Fill(IXLWorksheet sheet, int row, params string[] texts)
    {
        for (var column = 0; column < texts.Length; column++)
        {
            sheet.Cell(row, column + 1).SetValue(texts[column]);
        }
    }
}
