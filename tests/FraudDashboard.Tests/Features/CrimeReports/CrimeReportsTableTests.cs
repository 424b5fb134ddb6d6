using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;
using static FraudDashboard.Tests.Features.CrimeReports.Rows;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class CrimeReportsTableTests : ComponentTest
{
    [Fact]
    public void Row_IsATask_AndOpensTheReportWithItsList()
    {
        var request = Requests.Of("?borough=E09000025&sort=loss", keys: PageKeys.Worklist);
        var row = Of(gaps: Gaps(Gap("LOSS", "Loss recorded", "missing", 12)));
        var table = Render<CrimeReportsTable>(with => with.Add(t => t.Request, request).Add(t => t.Rows, CrimeReportsViewModel.Of(request, Data(row)).Rows));
        Assert.Contains(
            "6512877/26 Loss missing 12 days late Fraud desk NFIB3A Online shopping and auctions not recorded 04 Nov 2026",
            Text(table), StringComparison.Ordinal);
        Assert.Equal(["/reports/7?borough=E09000025&sort=loss"], Links(table));
        Assert.Equal("cards brief", table.Find("table").ClassName);
    }

    [Fact]
    public void Chips_OfAFigure_EachTakesItsPartAway()
    {
        var request = Requests.Of("?month=2026-10&borough=E09000025&measure=nfib&part=late", keys: PageKeys.Worklist);
        var shown = CrimeReportsViewModel.Of(request, Data());
        var chips = Render<FigureChips>(with => with.Add(c => c.Chips, shown.Chips).Add(c => c.AllHref, shown.AllHref));
        Assert.Equal("Without NFIB submissions accurate ✕ Without Late ✕ All that needs putting right", Text(chips));
        Assert.Equal(
            ["/reports?month=2026-10&borough=E09000025", "/reports?month=2026-10&borough=E09000025&measure=nfib", "/reports?borough=E09000025"],
            Links(chips));
    }

    [Fact]
    public void MostMissing_NamesItsRules_AndLinksToTheirReports()
    {
        var data = Data() with { MostMissing = [new() { SubjectCode = "NEEDS-ASSESSMENT", ReportCount = 31 }] };
        var shown = CrimeReportsViewModel.Of(Requests.Of("?borough=E09000025"), data);
        var words = Render<WorklistIntroduction>(with => with.Add(i => i.MostMissing, shown.MostMissing).Add(i => i.OrderWords, shown.OrderWords));
        Assert.Contains("Most often missing: victim needs assessment (31", Text(words), StringComparison.Ordinal);
        Assert.Equal(["/reports?borough=E09000025&rule=NEEDS-ASSESSMENT&tab=gaps"], Links(words));
    }

    [Fact]
    public void OpenReports_SayHowManyWithGapsAreFinalised_AndLinkToThem()
    {
        var data = Data() with { Tabs = new Dictionary<string, CrimeReportCount> { ["gaps"] = new(28, false), ["finalised"] = new(315, false) } };
        var shown = CrimeReportsViewModel.Of(Requests.Of("?borough=E09000025"), data);
        var words = Render<WorklistIntroduction>(with => with.Add(i => i.Finalised, shown.Finalised).Add(i => i.OrderWords, shown.OrderWords));
        Assert.Contains("315", Text(words), StringComparison.Ordinal);
        Assert.EndsWith("of 343 reports with gaps are finalised. Longest late first.", Text(words), StringComparison.Ordinal);
        Assert.Equal(["/reports?borough=E09000025&tab=finalised"], Links(words));
    }

    private static CrimeReportsData Data(params CrimeReportsRow[] rows) => new()
    {
        Rows = rows,
        Count = new(rows.Length, false),
        First = 1,
        Next = null,
        Sort = "late",
    };
}
