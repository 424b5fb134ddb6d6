using System.Text.RegularExpressions;
using CsCheck;
using FraudDashboard.Tests.Support.Spreadsheets;
using FraudDashboard.Web.Exports.Excel;
using Xunit;

namespace FraudDashboard.Tests.Excel;

public sealed class CellValueTests
{
    private static readonly IReadOnlyList<ReadCell> Expected = [.. CellCases.All.Select(one => one.Expected)];

    [Fact]
    public async Task StreamedFile_EveryKindOfValue_IsTheSameInOpenpyxl()
    {
        var sheet = OpenpyxlReader.Read(await Workbooks.StreamAsync(CellCases.Content))["Cases"];

        Assert.Equal(Expected, sheet.Rows[1]);
    }

    [Fact]
    public async Task StreamedFile_EveryKindOfValue_IsTheSameInClosedXml()
    {
        var sheet = ClosedXmlReader.Read(await Workbooks.StreamAsync(CellCases.Content))["Cases"];

        Assert.Equal(Expected, sheet.Rows[1]);
    }

    [Fact]
    public async Task SummaryFile_EveryKindOfValue_IsTheSameInOpenpyxl()
    {
        var sheet = OpenpyxlReader.Read(await Workbooks.SummariseAsync(CellCases.Content))["Cases"];

        Assert.Equal(Expected, sheet.Rows[3]);
    }

    [Fact]
    public async Task SummaryFile_EveryKindOfValue_IsTheSameInClosedXml()
    {
        var sheet = ClosedXmlReader.Read(await Workbooks.SummariseAsync(CellCases.Content))["Cases"];

        Assert.Equal(Expected, sheet.Rows[3]);
    }

    // Excel decodes _xHHHH_ and openpyxl does not, so the part itself is what can be checked.
    [Fact]
    public async Task StreamedFile_TextThatLooksLikeACharacterCode_IsEscaped()
    {
        var file = await Workbooks.StreamAsync(Workbooks.Lines("Codes", "_x0041_ and _x004_ and _x00zz_ and x_x000D_"));

        Assert.Contains("_x005F_x0041_ and _x004_ and _x00zz_ and x_x005F_x000D_<", Workbooks.Part(file, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamedFile_Rate_KeepsEveryDigit()
    {
        var sheet = new Sheet<double>("Rates", [new("Rate", SheetKind.Rate, rate => rate)]);

        var file = await Workbooks.StreamAsync(sheet.Content([1 / 3.0]));

        Assert.Contains("<v>0.3333333333333333</v>", Workbooks.Part(file, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamedFile_RandomTexts_ReadBackCleaned()
    {
        await Texts.SampleAsync(
            async texts =>
            {
                var file = await Workbooks.StreamAsync(Workbooks.Lines("Random", texts));
                var cells = OpenpyxlReader.Read(file)["Random"].Rows.Skip(1).Select(row => row[0].Value);
                var read = cells.Concat(Enumerable.Repeat("", texts.Length)).Take(texts.Length);
                Assert.Equal(texts.Select(Legal), read);
                var again = ClosedXmlReader.Read(file)["Random"].Rows.Skip(1).Select(row => row[0].Value);
                Assert.Equal(texts.Select(Legal), again.Concat(Enumerable.Repeat("", texts.Length)).Take(texts.Length));
            },
            iter: 12, threads: 1);
    }

    [Theory]
    [InlineData(SheetKind.Count, "seven days")]
    [InlineData(SheetKind.Money, "yes")]
    public void Display_TextInANumberColumn_IsTheText(SheetKind kind, string text) =>
        Assert.Equal(text, new SheetColumn("Any", kind).Display(text));

    [Theory]
    [InlineData(SheetKind.Count, -1234, "-1,234")]
    [InlineData(SheetKind.Rate, 0.8756, "87.6\u00a0%")]
    [InlineData(SheetKind.Rate, 0.99999, ">99.9\u00a0%")]
    [InlineData(SheetKind.Money, 123456L, "£1,234.56")]
    [InlineData(SheetKind.Decimal, 1.5, "1.50")]
    public void Display_Number_IsAsExcelShowsIt(SheetKind kind, object value, string expected) =>
        Assert.Equal(expected, new SheetColumn("Any", kind).Display(value));

    [Fact]
    public void Display_September_IsThreeLettersAsInExcel() =>
        Assert.Equal("05 Sep 2026", new SheetColumn("Any", SheetKind.Date).Display(new DateOnly(2026, 9, 5)));

    [Fact]
    public void Display_ValueThatDoesNotFitTheKind_NamesTheColumn()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new SheetColumn("Due", SheetKind.Date).Display(7));

        Assert.Contains("'Due' is Date", failure.Message, StringComparison.Ordinal);
    }

    private static readonly string[] Odd =
        ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n", " ", "'", "&", "<", "]]>", "😀", "\uD83D", "\uDE00", "\u202E", "\uFEFF", "\uFFFF", "_"];

    private static readonly Gen<string[]> Texts = Gen.OneOf(
            Gen.Char.Select(c => c.ToString()),
            Gen.Char['\0', '\u007F'].Select(c => c.ToString()),
            Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]))
        .List[0, 30].Select(parts => string.Concat(parts)).Array[1, 200];

    // An oracle of its own: the XML specification's production [2] Char, and its line ends.
    private static string Legal(string text) => Regex.Replace(text, "[\uD800-\uDBFF][\uDC00-\uDFFF]|[\t\n\r -\uD7FF\uE000-\uFFFD]|(.)", match => match.Groups[1].Success ? "" : match.Value, RegexOptions.Singleline)
        .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
