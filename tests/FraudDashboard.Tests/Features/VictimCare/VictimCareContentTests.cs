using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.VictimCare;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.VictimCare;

public sealed class VictimCareContentTests : BunitContext
{
    private static readonly ReferralCountsRow[] Counts =
    [
        Count("immediate", "in_time", true, 40), Count("immediate", "late", true, 5), Count("immediate", "no_contact", true, 2),
        Count("standard", "in_time", true, 80), Count("standard", "in_time", false, 6), Count("standard", "late", true, 8),
        Count("standard", "no_contact", true, 1), Count("standard", "not_yet_due", false, 7),
    ];

    [Fact]
    public void Title_CountsWhoIsOverdue_AndTheLatestSettledMonth() =>
        Assert.Equal(
            "3 referrals are overdue for first contact, 2 of them immediate. 90.0\u00a0% were contacted in time in October 2026",
            Render(PageRequests.Of()).Find("h1").TextContent);

    [Fact]
    public void Tabs_EachPart_CountsTheRowsOfItsList()
    {
        var tabs = Render(PageRequests.Of(new() { Period = Period.Month(PageRequests.October) })).FindAll(".tabs a");

        Assert.Equal(
            [
                ("To contact", 10, "/victim-care?month=2026-10"),
                ("Overdue", 3, "/victim-care?month=2026-10&part=no_contact"),
                ("Not yet due", 7, "/victim-care?month=2026-10&part=not_yet_due"),
                ("Not in time", 16, "/victim-care?month=2026-10&part=failing"),
                ("Contacted late", 13, "/victim-care?month=2026-10&part=late"),
                ("In time", 120, "/victim-care?month=2026-10&part=numerator"),
                ("All that were due", 136, "/victim-care?month=2026-10&part=denominator"),
            ],
            tabs.Select(tab => (
                tab.ChildNodes[0].TextContent.Trim(), int.Parse(tab.QuerySelector("b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), tab.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("victim_care", null, "denominator")]
    [InlineData("victim_care", "numerator", "numerator")]
    [InlineData(null, null, null)]
    [InlineData(null, "late", "late")]
    [InlineData(null, "mismatch", null)]
    public void Part_TileOfTheOverviewOrTab_IsItsList(string? measure, string? part, string? code) =>
        Assert.Equal(code, ReferralPart.Of(measure, part).Code);

    [Fact]
    public void Criteria_NumeratorOfAMonth_AsksForThoseDueAndInTimeOfThatMonth()
    {
        var criteria = VictimCareData.Criteria(PageRequests.Of(new()
        {
            Period = Period.Month(PageRequests.October),
            Measure = "victim_care",
            Part = "numerator",
            Priority = "immediate",
        }));

        Assert.Equal((PageRequests.October, PageRequests.October, true, "immediate"), (criteria.FromMonth, criteria.ToMonth, criteria.IsDue, criteria.Priority));
        Assert.Equal(["in_time"], criteria.States!);
    }

    [Fact]
    public void Scope_NotAllocated_IsTheReadersOwn()
    {
        var request = PageRequests.Of(new() { Area = Area.NotAllocated });

        Assert.Equal(request.Reader, request.ReferralScope);
        Assert.Equal(["none"], VictimCareData.Criteria(request).AreaCodes!);
    }

    [Fact]
    public void List_ARow_ReadsLikeATask()
    {
        var page = Render(PageRequests.Of());

        var row = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("VC-1", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Overdue", row, StringComparison.Ordinal);
        Assert.Contains("3 days overdue", row, StringComparison.Ordinal);
        Assert.Contains("Camden", row, StringComparison.Ordinal);
        Assert.Contains("due tomorrow", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Pager_NextPage_KeepsPartAndPriority()
    {
        var page = Render(PageRequests.Of(new() { Part = "late", Priority = "standard" }), next: "1-2-50");

        Assert.Contains("/victim-care?part=late&priority=standard&after=1-2-50", page.FindAll(".pager a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Priorities_EachCount_OpensItsReferrals() =>
        Assert.Contains(
            "/victim-care?part=no_contact&priority=immediate",
            Render(PageRequests.Of()).FindAll("tbody a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void Teams_EachCount_OpensItsReferrals_AndATeamWithNothingIsLeftOut()
    {
        var rows = TeamRow.Of(PageRequests.Of(new() { Area = Area.Borough("E09000007") }), new VictimCareData
        {
            Rows = [], First = 1, Next = null, Total = 0, Sort = "urgent", Counts = [], Series = [],
            Teams = [Team("Camden LPT", 2, 1, 4), Team("Quiet", 0, 0, 0), Team(null, 0, 3, 0)],
        });

        Assert.Equal(["Camden LPT", "No team"], rows.Select(row => row.Team));
        Assert.Equal(
            [
                (2, "/victim-care?borough=E09000007&part=due_today&team=Camden%20LPT"),
                (1, "/victim-care?borough=E09000007&part=due_before&team=Camden%20LPT"),
                (4, "/victim-care?borough=E09000007&part=contacted&team=Camden%20LPT"),
            ],
            rows[0].Counts.Select(count => (count.Count, count.Url)));
    }

    [Theory]
    [InlineData(null, "urgent")]
    [InlineData("due_today", "urgent")]
    [InlineData("numerator", "contact-due")]
    public void Order_OfEachPart_IsByUrgencyWhereSomebodyWaits(string? part, string expected) =>
        Assert.Equal(expected, ReferralOrder.NameOf(new() { Part = part }));

    [Fact]
    public void Order_ByUrgencyOfThoseContacted_IsWarnedOf() =>
        Assert.Equal(
            ["“urgent” is not an order of this list: its own order is shown."],
            PageFilter.ParseUri("/victim-care?part=late&sort=urgent", London.Lists, ReferralsSheet.Keys).Warnings);

    [Theory]
    [InlineData("urgent")]
    [InlineData("contact-due")]
    [InlineData("received")]
    public void Token_OfEachOrder_ReadsBack(string order)
    {
        var key = ReferralOrder.Of(order).KeyOf(Row("VC-1", "no_contact", new(2026, 11, 13)), 50);
        Assert.Equal(key, ReferralKey.Read(key.Token));
        Assert.Null(ReferralKey.Read("9-1-2-3"));
        Assert.Null(ReferralKey.Read("1-2-50"));
    }

    private IRenderedComponent<VictimCareContent> Render(PageRequest request, string? next = null)
    {
        var data = new VictimCareData
        {
            Rows = [Row("VC-1", "no_contact", new(2026, 11, 13)), Row("VC-2", "not_yet_due", new(2026, 11, 17))],
            First = 1,
            Next = next,
            Total = 120,
            Sort = ReferralOrder.NameOf(request.Filter),
            Teams = [Team("Camden LPT", 2, 1, 4), Team("Quiet", 0, 0, 0), Team(null, 0, 3, 0)],
            Counts = Counts,
            Series = [new(PageRequests.October, new Proportion(90, 100), true, "/victim-care?month=2026-10&measure=victim_care&part=denominator")],
        };
        return Render<VictimCareContent>(parameters => parameters.Add(page => page.Request, request).Add(page => page.ViewModel, VictimCareViewModel.Of(request, data)));
    }

    private static ReferralCountsRow Count(string priority, string state, bool isDue, long referrals) =>
        new() { Priority = priority, ContactState = state, IsDue = isDue, Referrals = referrals };

    private static ReferralsRow Row(string reference, string state, DateOnly due) => new()
    {
        ReferralId = 1,
        ReferralRef = reference,
        AreaCode = "E09000007",
        ReceivedAt = due.AddDays(-1).ToDateTime(new(9, 0), DateTimeKind.Utc),
        CohortMonth = new(2026, 11, 1),
        Priority = "immediate",
        OffenceCode = "NFIB3A",
        AllocatedTeam = "Camden LPT",
        Vulnerable = true,
        FirstContactAt = null,
        ContactDueAt = due.ToDateTime(new(9, 0), DateTimeKind.Utc),
        ContactState = state,
        IsDue = state == "no_contact",
        UrgencyOrder = 0,
    };

    private static ReferralsByTeamRow Team(string? team, long dueToday, long dueBefore, long contacted) =>
        new() { AllocatedTeam = team, DueToday = dueToday, DueBefore = dueBefore, Contacted = contacted };
}
