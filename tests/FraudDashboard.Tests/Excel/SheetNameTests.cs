using FraudDashboard.Tests.Support.Spreadsheets;
using FraudDashboard.Web.Exports.Excel;
using Xunit;

namespace FraudDashboard.Tests.Excel;

public sealed class SheetNameTests
{
    [Theory]
    [InlineData("Victim care", "Victim care")]
    [InlineData("a:b\\c/d?e*f[g]", "a-b-c-d-e-f-g-")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("it's & <so>", "it's & <so>")]
    [InlineData("  ", "Sheet")]
    [InlineData("'", "Sheet")]
    [InlineData("History", "History (2)")]
    [InlineData("cover", "cover (2)")]
    [InlineData("two\nlines\u0001", "two-lines")]
    [InlineData("123456789012345678901234567890123", "1234567890123456789012345678901")]
    [InlineData("123456789012345678901234567890'23", "123456789012345678901234567890")]
    [InlineData("12345678901234567890123456789 '2", "12345678901234567890123456789")]
    [InlineData("123456789012345678901234567890😀", "123456789012345678901234567890")]
    public async Task Title_WithWhatExcelForbids_BecomesAnAllowedName(string title, string expected)
    {
        var contents = Workbooks.Lines(title, "a");

        Assert.Equal(expected, ClosedXmlReader.Read(await Workbooks.StreamAsync(contents)).Sheets[1].Name);
        Assert.Equal(expected, ClosedXmlReader.Read(await Workbooks.SummariseAsync(contents)).Sheets[1].Name);
    }

    [Fact]
    public async Task Titles_Repeated_AreNumbered()
    {
        var longTitle = new string('n', 40);

        var workbook = OpenpyxlReader.Read(await Workbooks.StreamAsync(
            Workbooks.Lines("Gaps"), Workbooks.Lines("GAPS"), Workbooks.Lines("gaps"), Workbooks.Lines(longTitle), Workbooks.Lines(longTitle)));

        Assert.Equal(
            ["Cover", "Gaps", "GAPS (2)", "gaps (3)", new string('n', 31), new string('n', 27) + " (2)"],
            workbook.Sheets.Select(sheet => sheet.Name));
    }

    [Theory]
    [InlineData("Reference", "reference")]
    [InlineData("Reference", " ")]
    public void Headers_BlankOrRepeated_AreRefused(string first, string second) =>
        Assert.Throws<ArgumentException>(() =>
            new Sheet<int>("Any", [new(first, SheetKind.Count, n => n), new(second, SheetKind.Count, n => n)]));
}
