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
public sealed class ExportDefinitionTests(DemoSite site)
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
        if (content.ExpectedRows is { } expected)
        {
            Assert.True(expected == written, $"{report.Key}{request.Filter} promised {expected} rows and wrote {written}");
        }
    }
}
