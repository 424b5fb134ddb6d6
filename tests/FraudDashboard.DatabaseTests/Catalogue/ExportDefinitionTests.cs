using System.Text.RegularExpressions;
using ClosedXML.Excel;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>Every export of the catalogue as a file, with its default filter and others.</summary>
[Collection(nameof(DemoSite))]
public sealed partial class ExportDefinitionTests(DemoSite site)
{
    private const int RandomFilters = 5;

    public static TheoryData<string> Keys => [.. ExportCatalogue.All.Select(report => report.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task File_OfEachReport_HasTheRowsAndHeadersPromised(string key)
    {
        var report = ExportCatalogue.Find(key)!;
        var first = await site.RequestAsync(new PageFilter(), report.Keys);
        var lists = PageRequestReader.Lists(first.Reference, site.Frame, first.Reader);
        var random = new Random(20261102);

        await AssertFileAsync(report, first);
        for (var run = 0; run < RandomFilters; run++)
        {
            var filter = RandomFigure.Next(random, lists, ["NFIB3A", "NFIB5A", "NFIB3D"]).Filter.CarriedOver;
            await AssertFileAsync(report, await site.RequestAsync(UsedBy(report, filter), report.Keys));
        }
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

    private async Task AssertFileAsync(ExportDefinition report, PageRequest request)
    {
        await using var session = await site.Get<ReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken);
        await using var audit = report.IsOfAudit ? await site.Get<AuditReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken) : null;
        var content = await report.ReadAsync(audit ?? session, request, TestContext.Current.CancellationToken);
        var cover = await site.Get<CoverBuilder>().RunAsync(
            session, request, report.Title, content.Period, "a test", content.ExpectedRows, TestContext.Current.CancellationToken);
        using var file = new MemoryStream();
        var written = await StreamingWorkbook.WriteAsync(file, cover, [content.Sheet], TestContext.Current.CancellationToken);

        using var workbook = new XLWorkbook(new MemoryStream(file.ToArray()));
        var sheet = workbook.Worksheet(2);
        var headers = Enumerable.Range(1, content.Sheet.Columns.Count).Select(column => sheet.Cell(1, column).GetString());
        Assert.Equal(content.Sheet.Columns.Select(column => column.Header), headers);
        Assert.Equal(written, (sheet.LastRowUsed()?.RowNumber() ?? 1) - 1);
        AssertTypes(report, content.Sheet.Columns, sheet);
        if (content.ExpectedRows is { } expected)
        {
            Assert.True(expected == written, $"{report.Key}{request.Filter} promised {expected} rows and wrote {written}");
        }
    }
}
