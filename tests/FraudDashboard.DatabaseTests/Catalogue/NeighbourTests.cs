using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>Whoever goes from report to report of a list sees its rows, in its order, and each knows its place.</summary>
[Collection(nameof(DemoSite))]
public sealed class NeighbourTests(DemoSite site)
{
    public static TheoryData<string, string> Lists =>
    [
        .. from list in new PageFilter[] { new(), new() { Tab = "due-soon" }, new() { Tab = "finalised" }, new() { Tab = "open-long" } }
           from sort in CrimeReportOrders.Of(list)
           select (list.Tab ?? "", sort.Value),
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Neighbours_OfTheFirstRows_FollowTheListBothWays(string tab, string sort)
    {
        var request = await site.RequestAsync(new() { Tab = tab.Length == 0 ? null : tab, Sort = sort }, CrimeReportsSheet.Keys);
        var list = CrimeReportList.Of(request);
        var ids = await site.ReadAsync(async session => (await CrimeReportsQuery.RunAsync(
            session, request.Scope, list.Criteria with { Limit = 5 }, TestContext.Current.CancellationToken)).Select(row => row.ReportId).ToList());
        Assert.Equal(5, ids.Count);

        var walked = await site.ReadAsync(async session =>
        {
            var neighbours = new List<CrimeReportNeighbours?>();
            foreach (var id in ids.Take(4))
            {
                neighbours.Add(await CrimeReportNeighbours.ReadAsync(session, request, list, id, TestContext.Current.CancellationToken));
            }

            return neighbours;
        });

        Assert.Equal(
            [new(1, null, ids[1]), new(2, ids[0], ids[2]), new(3, ids[1], ids[3]), new CrimeReportNeighbours(4, ids[2], ids[4])], walked);
    }

    [Fact]
    public async Task Neighbours_OfAReportOutsideTheList_AreNone()
    {
        var finalised = await site.RequestAsync(new() { Tab = "finalised" }, CrimeReportsSheet.Keys);
        var open = await site.RequestAsync(new(), CrimeReportsSheet.Keys);
        var found = await site.ReadAsync(async session =>
        {
            var rows = await CrimeReportsQuery.RunAsync(
                session, finalised.Scope, CrimeReportList.Of(finalised).Criteria with { Limit = 1 }, TestContext.Current.CancellationToken);
            return await CrimeReportNeighbours.ReadAsync(
                session, open, CrimeReportList.Of(open), Assert.Single(rows).ReportId, TestContext.Current.CancellationToken);
        });

        Assert.Null(found);
    }
}
