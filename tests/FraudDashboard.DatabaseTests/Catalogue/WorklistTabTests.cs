using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>The tabs of a team's worklist have numbers, each of exactly its list; a list of outcomes shows their dates.</summary>
[Collection(nameof(DemoSite))]
public sealed class WorklistTabTests(DemoSite site)
{
    [Theory]
    [InlineData("Local policing", null, null)]
    [InlineData("CID South", "VULNERABILITY", null)]
    [InlineData("none", null, "over-120")]
    public async Task Tabs_OfATeam_CountTheirLists(string team, string? rule, string? age)
    {
        var filter = new PageFilter { Team = team, Rule = rule, Age = age, Tab = rule is null ? null : "gaps" };
        var request = await site.RequestAsync(filter, CrimeReportsSheet.Keys);
        var cancellation = TestContext.Current.CancellationToken;
        var shown = await site.ReadAsync(session => CrimeReportsData.ReadAsync(session, request, cancellation));

        Assert.Equal(FilterWords.Tabs.Order(), shown.Tabs.Keys.Order());
        foreach (var (tab, count) in shown.Tabs)
        {
            var list = CrimeReportList.Of(await site.RequestAsync(filter with { Tab = tab }, CrimeReportsSheet.Keys));
            Assert.Equal((tab, await site.ReadAsync(session => CrimeReportsCountQuery.RunAsync(session, request.Scope, list.Criteria, cancellation))), (tab, count.Rows));
        }
    }

    [Fact]
    public async Task ListOfOutcomes_ShowsTheDateWithinItsMonth_AndNoOtherListReadsIt()
    {
        var outcomes = await RowsAsync(new() { Measure = "outcomes", Part = "failing" });
        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, row => Assert.NotNull(row.OutcomeOn));
        Assert.All(await RowsAsync(new() { Tab = "finalised" }), row => Assert.Null(row.OutcomeOn));
    }

    private async Task<IReadOnlyList<CrimeReportsRow>> RowsAsync(PageFilter filter)
    {
        var request = await site.RequestAsync(filter, CrimeReportsSheet.Keys);
        return await site.ReadAsync(session => CrimeReportsQuery.RunAsync(
            session, request.Scope, CrimeReportList.Of(request).Criteria with { Limit = 20 }, TestContext.Current.CancellationToken));
    }
}
