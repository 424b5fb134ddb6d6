using System.Text.RegularExpressions;
using ClosedXML.Excel;
using FraudDashboard.Tests.Support.Spreadsheets;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>Every export of the catalogue as a file, with its default filter and others.</summary>
[Collection(nameof(DemoSite))]
public sealed partial class ExportDefinitionTests(DemoSite site, ExportFiles files) : IClassFixture<ExportFiles>
{
    private const int RandomFilters = 5;

    public static TheoryData<string> Keys => [.. ExportCatalogue.All.Select(report => report.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task File_OfEachReport_HasTheRowsAndHeadersPromised(string key)
    {
        var report = ExportCatalogue.Find(key)!;
        var first = await files.OfAsync(key);
        var lists = PageRequestReader.Lists(first.Request.Reference, site.Frame, first.Request.Reader);
        var random = new Random(20261102);

        AssertFile(report, first);
        for (var run = 0; run < RandomFilters; run++)
        {
            var filter = RandomFigure.Next(random, lists, ["NFIB3A", "NFIB5A", "NFIB3D"]).Filter.CarriedOver;
            AssertFile(report, await files.MakeAsync(report, await site.RequestAsync(UsedBy(report, filter), report.Keys)));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task File_OfEachReport_BreaksNoRule(string key) =>
        AssertNone(SpreadsheetRule.BreachesOf(WorkingListRules.All, (await files.OfAsync(key)).Bytes));

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task File_OfEachReport_IsReadAlikeByClosedXmlAndOpenpyxl(string key) =>
        AssertNone(EqualValues.Differences(ClosedXmlReader.Read((await files.OfAsync(key)).Bytes), OpenpyxlReader.Read((await files.OfAsync(key)).Bytes)));

    [Fact]
    public async Task Files_OfAllReports_AreReadAlikeByLibreOffice()
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, LibreOffice.Missing);
        var made = new Dictionary<string, byte[]>();
        foreach (var report in ExportCatalogue.All)
        {
            made.Add($"{report.Key}.xlsx", (await files.OfAsync(report.Key)).Bytes);
        }

        var saved = LibreOffice.SavedAnew(made);

        Assert.All(saved, file => AssertNone(EqualValues.Differences(ClosedXmlReader.Read(made[file.Key]), ClosedXmlReader.Read(file.Value))));
    }

    [Fact]
    public void Keys_OfTheCatalogue_AreUnique() =>
        Assert.Equal(ExportCatalogue.All.Count, ExportCatalogue.All.Select(report => report.Key).Distinct().Count());

    // A page warns of what it does not use: its address has none of it.
    private static PageFilter UsedBy(ExportDefinition report, PageFilter filter)
    {
        bool Uses(string key) => report.Keys.Used?.Contains(key) != false;
        return new()
        {
            Period = Uses(PageKeys.Period) ? filter.Period : Period.PageDefault,
            Area = Uses(PageKeys.Area) ? filter.Area : Area.London,
            Offence = Uses(PageKeys.Offence) ? filter.Offence : null,
        };
    }

    // References and codes are text by their nature, and so is what somebody typed.
    private static readonly string[] TextThatMayBeDigits = ["Report", "Referral", "Submission", "Crime report", "NFIB reference", "Detail", "Row as kept"];

    /// <summary>A list that is sorted, summed or filtered in Excel: a column of numbers or dates holds nothing else, and no other column holds them as text.</summary>
    private static void AssertTypes(ExportDefinition report, IReadOnlyList<SheetColumn> columns, IXLWorksheet sheet)
    {
        if (!report.IsList)
        {
            return;
        }

        for (var number = 1; number <= columns.Count; number++)
        {
            var column = columns[number - 1];
            var cells = sheet.Column(number).CellsUsed().Skip(1).ToList();
            Assert.All(cells, cell => Assert.True(IsOfKind(column, cell), $"{report.Key}: “{column.Header}” has {cell.DataType} {cell.GetString()}"));
        }
    }

    private static bool IsOfKind(SheetColumn column, IXLCell cell) => column.Kind switch
    {
        SheetKind.Text => cell.DataType == XLDataType.Text
            && (TextThatMayBeDigits.Contains(column.Header) || !NumberOrDateInWords().IsMatch(cell.GetString())),
        SheetKind.Date or SheetKind.DateTime => cell.DataType == XLDataType.DateTime,
        _ => cell.DataType == XLDataType.Number,
    };

    [GeneratedRegex(@"^(£?-?[\d,.]+ ?%?|\d{1,2} \w{3} \d{4}.*|(due in )?\d+ (day|hour)s?.*|due (today|tomorrow))$")]
    private static partial Regex NumberOrDateInWords();

    private static void AssertFile(ExportDefinition report, MadeExport made)
    {
        var (columns, headings) = (made.Content.Sheet.Columns, HeadingsRow(report, made));
        using var workbook = new XLWorkbook(new MemoryStream(made.Bytes));
        var sheet = workbook.Worksheet(2);
        Assert.Equal(columns.Select(column => column.Header), Enumerable.Range(1, columns.Count).Select(column => sheet.Cell(headings, column).GetString()));
        Assert.Equal(made.Written, (sheet.LastRowUsed()?.RowNumber() ?? headings) - headings);
        AssertTypes(report, columns, sheet);
        if (made.Content.ExpectedRows is { } expected)
        {
            Assert.True(expected == made.Written, $"{report.Key}{made.Request.Filter} promised {expected} rows and wrote {made.Written}");
        }
    }

    // A table of figures has a title and a note above it, unless its length was not known beforehand.
    private static int HeadingsRow(ExportDefinition report, MadeExport made) => report.IsList || made.Content.ExpectedRows is null ? 1 : 3;

    private static void AssertNone(IReadOnlyList<string> found) => Assert.True(found.Count == 0, string.Join('\n', found));
}
