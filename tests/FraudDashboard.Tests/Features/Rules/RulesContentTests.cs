using AngleSharp.Dom;
using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Rules;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Rules;

public sealed class RulesContentTests : BunitContext
{
    [Fact]
    public void Title_NamesTheCompletionRuleWithMostGaps() =>
        Assert.Equal(
            "Missing victim needs assessment is the most common gap: 512 of 3,200 reports in October 2026",
            Render(PageRequests.Of()).Find("h1").TextContent);

    [Fact]
    public void Row_EachCount_OpensItsReportsOfTheMonth()
    {
        var row = Row(Render(PageRequests.Of()), "Victim needs assessment");

        Assert.Equal(
            [
                "/rules/NEEDS-ASSESSMENT",
                "/reports?month=2026-10&part=gap&rule=NEEDS-ASSESSMENT",
                "/reports?month=2026-10&part=denominator&rule=NEEDS-ASSESSMENT",
                "/reports?month=2026-10&part=gap&rule=NEEDS-ASSESSMENT&why=missing",
                "/reports?month=2026-10&part=gap&rule=NEEDS-ASSESSMENT&why=invalid",
            ],
            row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("84.0\u00a0%", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 days", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_OutcomeReturned_SaysThatItGoesByMonthRecorded() =>
        Assert.NotNull(Row(Render(PageRequests.Of()), "Outcome returned to NFIB (by month recorded)"));

    [Theory]
    [InlineData(null, "Victim needs assessment", "Enabler")]
    [InlineData("-rule", "Enabler", "Victim needs assessment")]
    [InlineData("-pass", "Enabler", "Victim needs assessment")]
    public void Rows_OrderAskedFor_HoldsWithinTheGroups(string? sort, string first, string second)
    {
        var names = Render(PageRequests.Of(new() { Sort = sort })).FindAll("tbody th a").Select(name => name.TextContent).ToList();

        Assert.Equal([first, second, "Recorded within 24 hours"], names.Take(3));
    }

    [Fact]
    public void Rules_AsksInWords_ShowOnTheName() =>
        Assert.Contains(
            "Every report: Enabler is recorded.",
            Render(PageRequests.Of()).FindAll("tbody th a").Select(name => name.GetAttribute("title")));

    [Fact]
    public void Title_NoGaps_SaysThatEveryRuleWasMet()
    {
        var request = PageRequests.Of(new() { Area = Area.Borough("E09000007") });

        Assert.Equal("Every rule was met in Camden in October 2026", Render(request, [Tally("ENABLER", "satisfied", 9)]).Find("h1").TextContent);
    }

    private IRenderedComponent<RulesContent> Render(PageRequest request, IReadOnlyList<TallyTotalsRow>? rows = null)
    {
        rows ??=
        [
            Tally("NEEDS-ASSESSMENT", "satisfied", 2688), Tally("NEEDS-ASSESSMENT", "missing", 500), Tally("NEEDS-ASSESSMENT", "invalid", 12),
            Tally("ENABLER", "satisfied", 3700), Tally("ENABLER", "placeholder", 67), Tally("OUTCOME-RETURNED", "missing", 3),
        ];
        var data = new RulesData
        {
            Rules =
            [
                .. request.Reference.Rules.Select(rule => RuleFigures.Of(
                    rule.RuleCode, request.MonthsFor("completion"), PageRequests.October, [.. rows.Where(row => row.SubjectCode == rule.RuleCode)])),
            ],
        };
        return Render<RulesContent>(parameters => parameters.Add(page => page.Request, request).Add(page => page.ViewModel, RulesViewModel.Of(request, data)));
    }

    private static TallyTotalsRow Tally(string rule, string result, long count) =>
        new() { SubjectCode = rule, ResultCode = result, CohortMonth = PageRequests.October, ReportCount = count };

    private static IElement Row(IRenderedComponent<RulesContent> page, string title) =>
        page.FindAll("tbody tr").Single(row => row.QuerySelector("th a")?.TextContent == title);
}
