using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Features.VictimCare;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>The counts of the table by team, the lists that they open, paged in each order, and the files are the same referrals.</summary>
[Collection(nameof(DemoSite))]
public sealed class ReferralListTests(DemoSite site)
{
    [Fact]
    public async Task Counts_ByTeam_OpenExactlyTheirReferrals()
    {
        var request = await site.RequestAsync(new(), ReferralsSheet.Keys);
        var data = await site.ReadAsync(session => VictimCareData.ReadAsync(session, request, TestContext.Current.CancellationToken));
        var counts = TeamRow.Of(request, data).SelectMany(row => row.Counts).ToList();

        Assert.True(counts.Count(count => count.Count > 0) > 3);
        Assert.Contains(counts, count => count.Count > 0 && count.Url.EndsWith("team=none", StringComparison.Ordinal));
        foreach (var count in counts)
        {
            Assert.Equal((count.Count, count.Count), await ListAndFileAsync(PageFilter.ParseUri(
                count.Url, PageRequestReader.Lists(request.Reference, site.Frame, request.Reader), ReferralsSheet.Keys).Filter));
        }
    }

    [Theory]
    [InlineData(null, "urgent")]
    [InlineData("no_contact", "urgent")]
    [InlineData(null, "received")]
    [InlineData("denominator", "contact-due")]
    [InlineData("denominator", "received")]
    public async Task List_InEachOrder_HasEachReferralOnce(string? part, string sort)
    {
        var (total, rows) = await ListAndFileAsync(new PageFilter { Part = part, Sort = sort });
        Assert.True(rows > 0);
        Assert.Equal(total, rows);
    }

    [Fact]
    public async Task List_OfThoseToContact_BeginsWithImmediateAndVulnerable()
    {
        var request = await site.RequestAsync(new(), ReferralsSheet.Keys);
        var rows = await site.ReadAsync(session => ReferralsQuery.RunAsync(
            session, request.Reader, VictimCareData.Criteria(request) with { Limit = 1000 }, TestContext.Current.CancellationToken));

        Assert.Equal(
            rows.OrderBy(row => row.Priority == "immediate" ? 0 : 1).ThenBy(row => row.Vulnerable == true ? 0 : 1).ThenBy(row => row.ContactDueAt)
                .ThenBy(row => row.ReferralId).Select(row => row.ReferralRef),
            rows.Select(row => row.ReferralRef));
    }

    /// <summary>How many the page says there are, and how many different ones its pages have: as many as the file.</summary>
    private async Task<(long Total, long Rows)> ListAndFileAsync(PageFilter filter)
    {
        var seen = new HashSet<long>();
        for (var next = filter; ;)
        {
            var request = await site.RequestAsync(next, ReferralsSheet.Keys);
            var data = await site.ReadAsync(session => VictimCareData.ReadAsync(session, request, TestContext.Current.CancellationToken));
            Assert.All(data.Rows, row => Assert.True(seen.Add(row.ReferralId), $"{filter} lists {row.ReferralRef} twice"));
            if (data.Next is null)
            {
                Assert.Equal(seen.Count, await FileRowsAsync(filter));
                return (data.Total, seen.Count);
            }

            next = next with { After = data.Next };
        }
    }

    private async Task<long> FileRowsAsync(PageFilter filter)
    {
        var request = await site.RequestAsync(filter, ReferralsSheet.Keys);
        await using var session = await site.Get<ReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken);
        var content = await ReferralsSheet.Definition.ReadAsync(session, request, TestContext.Current.CancellationToken);
        return await content.Sheet.Rows.LongCountAsync(TestContext.Current.CancellationToken);
    }
}
