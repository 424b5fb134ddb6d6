using System.Globalization;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
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
        var counts = await AssertOpenTheirReferralsAsync(new());
        Assert.True(counts.Count > 3);
        Assert.Contains(counts, count => count.Url.EndsWith("team=none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_ByTeamOfAPart_OpenExactlyTheirReferrals()
    {
        PageFilter[] filters =
        [
            new() { Priority = "standard", Area = Area.Borough("E09000007") },
            new() { Period = Period.Month(new(2026, 10, 1)), Priority = "immediate" },
            new() { Offence = await CommonOffenceAsync() },
            new() { Offence = await CommonOffenceAsync(), Period = Period.Quarter(new(2026, 10, 1)), Priority = "standard" },
        ];
        foreach (var filter in filters)
        {
            Assert.True((await AssertOpenTheirReferralsAsync(filter)).Count > 0, $"{filter} counts nothing");
        }
    }

    [Fact]
    public async Task Counts_ByTeamOfALead_AreOfTheirBoroughsAlone()
    {
        var request = await site.RequestAsync(new(), ReferralsSheet.Keys);
        var criteria = VictimCareData.Criteria(request);
        var all = await site.ReadAsync(session => ReferralsByTeamQuery.RunAsync(session, site.London, criteria, TestContext.Current.CancellationToken));
        var own = await site.Services.ReadAsync(
            site.Lead, session => ReferralsByTeamQuery.RunAsync(session, site.Lead, criteria, TestContext.Current.CancellationToken));
        var nobody = await site.Services.ReadAsync(
            site.Nobody, session => ReferralsByTeamQuery.RunAsync(session, site.Nobody, criteria, TestContext.Current.CancellationToken));
        var contacted = await Sql.TextAsync(site.LoaderConnection, """
            select count(*)::text from core.victim_care_referral
            where first_contact_at is not null and received_on >= (select as_at_on from core.clock) - 28
                and scope_code in ('E09000007', 'E09000019')
            """);

        Assert.Equal(contacted, own.Sum(team => team.Contacted).ToString(CultureInfo.InvariantCulture));
        Assert.InRange(own.Sum(team => team.Contacted), 1, all.Sum(team => team.Contacted) - 1);
        Assert.Empty(nobody);
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

    /// <summary>The counts above none of the table by team that a filter asks for: each that of its list and of its file.</summary>
    private async Task<IReadOnlyList<ReferralLink>> AssertOpenTheirReferralsAsync(PageFilter filter)
    {
        var request = await site.RequestAsync(filter, ReferralsSheet.Keys);
        var data = await site.ReadAsync(session => VictimCareData.ReadAsync(session, request, TestContext.Current.CancellationToken));
        var rows = TeamRow.Of(request, data).SelectMany(row => row.Counts).ToList();
        foreach (var count in rows)
        {
            Assert.Equal((count.Count, count.Count), await ListAndFileAsync(PageFilter.ParseUri(
                count.Url, PageRequestReader.Lists(request.Reference, site.Frame, request.Reader), ReferralsSheet.Keys).Filter));
        }

        return [.. rows.Where(count => count.Count > 0)];
    }

    private Task<string?> CommonOffenceAsync() => Sql.TextAsync(
        site.LoaderConnection, "select offence_code from core.team_referral where offence_code <> '' and offence_code <> '*' group by 1 order by sum(contacted_count) desc limit 1");

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
