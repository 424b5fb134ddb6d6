using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Outcomes;
using FraudDashboard.Web.Measures.Verdicts;
using Xunit;

namespace FraudDashboard.Tests.Features.Outcomes;

public sealed class OutcomesContentTests : BunitContext
{
    [Fact]
    public void Page_LatestSettledMonthOfTheOutcome_SaysRateAndCommonestFault()
    {
        var request = PageRequests.Of();
        var data = Verdicts.Of(
            request, VerdictMeasure.Outcomes, ("E09000007", "accurate", 57), ("E09000007", "not_returned", 30), ("E09000008", "differs", 13));

        var page = Render<OutcomesContent>(parameters => parameters.Add(content => content.Request, request).Add(content => content.ViewModel, OutcomesViewModel.Of(request, new(data))));

        Assert.Equal("57.0\u00a0% of outcomes were returned to NFIB correctly. The most common fault: not returned", page.Find("h1").TextContent);
        Assert.StartsWith("100 reports with an outcome in September 2026", page.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "/reports?month=2026-09&measure=outcomes&part=not_returned",
            page.FindAll(".waterfall a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Page_NothingDue_SaysSo()
    {
        var request = PageRequests.Of();

        var page = Render<OutcomesContent>(parameters => parameters
            .Add(content => content.Request, request).Add(content => content.ViewModel, OutcomesViewModel.Of(request, new(Verdicts.Of(request, VerdictMeasure.Outcomes)))));

        Assert.Equal("No outcomes in September 2026 are due back to NFIB yet", page.Find("h1").TextContent);
    }
}
