using ClosedXML.Excel;
using FraudDashboard.Tests.Support.Spreadsheets;
using FraudDashboard.Web.Exports.Excel;
using Xunit;

namespace FraudDashboard.Tests.Excel;

public sealed class SummaryWorkbookTests
{
    [Fact]
    public async Task Sheet_WithANameOfItsOwn_HasItOnItsTabAndTheWholeTitleInside()
    {
        var sheet = new Sheet<string>("Outcomes returned correctly by borough", [new("Line", SheetKind.Text, line => line)]) { Tab = "By borough" };

        Assert.Equal("Outcomes returned correctly by borough", OpenpyxlReader.Read(await Workbooks.SummariseAsync(sheet.Content(["a"])))["By borough"].Rows[0][0].Value);
        Assert.NotNull(OpenpyxlReader.Read(await Workbooks.StreamAsync(sheet.Content(["a"])))["By borough"]);
    }

    private static readonly Sheet<(string Borough, double Rate)> Boroughs = new("Completion by borough",
        [new("Borough", SheetKind.Text, row => row.Borough, Width: 30), new("Complete 😀", SheetKind.Rate, row => row.Rate)]);

    [Fact]
    public async Task Sheet_WithRows_HasTitleNoteAndNamedTable()
    {
        using var workbook = await OpenAsync(Boroughs.Content([("Camden", 0.9), ("Barnet", 0.8)]));

        var sheet = workbook.Worksheet("Completion by borough");
        Assert.Equal("Completion by borough", sheet.Cell("A1").GetString());
        Assert.Equal("October 2026. Camden. Data as at 02 Nov 2026.", sheet.Cell("A2").GetString());
        var table = Assert.Single(sheet.Tables);
        Assert.Equal("A3:B5", table.RangeAddress.ToString());
        Assert.False(table.ShowAutoFilter);
        Assert.Equal(30, sheet.Column(1).Width, tolerance: 1);
        Assert.Equal(0.8, sheet.Cell("B5").GetDouble());
    }

    [Fact]
    public async Task Sheet_Printed_IsA4LandscapeOnePageWideWithMarking()
    {
        using var workbook = await OpenAsync(Boroughs.Content([("Camden", 0.9)]));

        foreach (var page in workbook.Worksheets.Select(sheet => sheet.PageSetup))
        {
            Assert.Equal(XLPaperSize.A4Paper, page.PaperSize);
            Assert.Equal(XLPageOrientation.Landscape, page.PageOrientation);
            Assert.Equal(1, page.PagesWide);
            Assert.Contains("OFFICIAL – SENSITIVE", page.Header.Center.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
            Assert.Contains("OFFICIAL – SENSITIVE", page.Footer.Center.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Workbook_ForAnyReader_HasPropertiesAndOpensOnTheCover()
    {
        using var workbook = await OpenAsync(Boroughs.Content([("Camden", 0.9)]));

        Assert.Equal("Reports to complete", workbook.Properties.Title);
        Assert.Equal("Ada O'Neill & Co", workbook.Properties.Author);
        Assert.True(workbook.Worksheet("Cover").TabActive);
        Assert.Equal(1, workbook.Worksheet("Cover").Position);
    }

    [Fact]
    public async Task Cover_OfBothWriters_IsTheSame()
    {
        var summary = OpenpyxlReader.Read(await Workbooks.SummariseAsync(Boroughs.Content([("Camden", 0.9)])))["Cover"];
        var streamed = OpenpyxlReader.Read(await Workbooks.StreamAsync(Boroughs.Content([("Camden", 0.9)])))["Cover"];

        Assert.Equal(streamed.Rows, summary.Rows);
    }

    [Fact]
    public async Task Header_WithEmoji_IsTheSameInCellAndTable()
    {
        var file = await Workbooks.SummariseAsync(Boroughs.Content([("Camden", 0.9)]));

        var sheet = OpenpyxlReader.Read(file)["Completion by borough"];
        Assert.Equal("Complete 😀", sheet.Rows[2][1].Value);
        Assert.Contains("name=\"Complete 😀\"", Workbooks.Part(file, Workbooks.Paths(file).Single(path => path.StartsWith("xl/tables/", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    // In the part itself: ClosedXML writes such text as Excel reads it, but reads it wrongly.
    [Fact]
    public async Task Text_ThatLooksLikeTwoSurrogateCodes_StaysText()
    {
        var file = await Workbooks.SummariseAsync(Boroughs.Content([("_xD83D__xDE00_", 0.9)]));

        Assert.Contains(">_x005F_xD83D__x005F_xDE00_<", Workbooks.Part(file, "xl/sharedStrings.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_PastTheLimit_AreRefusedNotCut()
    {
        var content = Boroughs.Content(Enumerable.Repeat(("Camden", 0.9), SummaryWorkbook.MaximumRows + 1));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Workbooks.SummariseAsync(content));

        Assert.Contains("export it as a working list", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<XLWorkbook> OpenAsync(SheetContent content) => new(new MemoryStream(await Workbooks.SummariseAsync(content)));
}
