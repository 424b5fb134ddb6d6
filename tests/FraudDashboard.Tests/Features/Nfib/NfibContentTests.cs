using AngleSharp.Dom;
using Bunit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Nfib;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Nfib;

public sealed class NfibContentTests : BunitContext
{
    private static readonly RejectionReason NoContact = new("No victim contact details", 31);

    [Fact]
    public void Title_LatestSettledMonth_SaysTheRateAndTheWorstField()
    {
        var page = Render(PageRequests.Of());

        Assert.Equal("68.9\u00a0% of reports due to NFIB arrived and are accurate. Loss is the field that agrees least often", Words(page.Find("h1")));
        Assert.StartsWith("90 reports recorded in October 2026 should have been sent by now", Words(page.Find(".sub")), StringComparison.Ordinal);
    }

    [Fact]
    public void Title_FieldsThatAgreeEquallySeldom_AreBothNamed()
    {
        var request = PageRequests.Of();
        var data = Data(request) with { Fields = [new("offence_code", 8, 2, 0, 0), new("victim_type", 10, 0, 0, 0), new("loss_amount", 40, 10, 0, 0)] };

        Assert.EndsWith("Offence code and loss are the fields that agree least often", Words(Render(request, data).Find("h1")), StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_OpensThoseThatFailFirst() => Assert.Equal(
        ["/reports?month=2026-10&measure=nfib&part=failing", "/reports?month=2026-10&measure=nfib&part=denominator"],
        Render(PageRequests.Of()).FindAll(".sub a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void Title_MonthNotSettled_IsProvisional() =>
        Assert.Contains(
            "in November 2026 arrived and are accurate so far [p].",
            Words(Render(PageRequests.Of(new() { Period = Period.Month(new(2026, 11, 1)) })).Find("h1")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Not sent", "20", "/reports?month=2026-10&measure=nfib&part=not_sent")]
    [InlineData("A field disagrees", "8", "/reports?month=2026-10&measure=nfib&part=mismatch")]
    [InlineData("Accurate", "62", "/reports?month=2026-10&measure=nfib&part=accurate")]
    [InlineData("Due to NFIB", "90", "/reports?month=2026-10&measure=nfib&part=denominator")]
    [InlineData("Rejected", "0", "/reports?month=2026-10&measure=nfib&part=rejected")]
    public void Waterfall_EachVerdict_OpensItsReportsOfTheMonth(string verdict, string count, string href)
    {
        var row = Render(PageRequests.Of()).FindAll(".waterfall tbody tr").Single(row => Words(row.QuerySelector("th")!) == verdict);

        var link = row.QuerySelector("a")!;
        Assert.Equal(href, link.GetAttribute("href"));
        Assert.StartsWith(count, Words(link), StringComparison.Ordinal);
    }

    [Fact]
    public void Waterfall_LongerPeriodAndBorough_StayInTheLinks()
    {
        var page = Render(PageRequests.Of(new() { Period = Period.Last12Months, Area = Area.Borough("E09000007"), Offence = "NFIB3A" }));

        Assert.Contains(
            "/reports?period=last12&borough=E09000007&offence=NFIB3A&measure=nfib&part=late",
            page.FindAll(".waterfall a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Fields_EachAgreement_OpensItsReports()
    {
        var row = Render(PageRequests.Of()).FindAll("tbody tr").Single(row => Words(row.QuerySelector("th") ?? row) == "Loss, within £1");

        Assert.Contains("80.0\u00a0%", Words(row), StringComparison.Ordinal);
        Assert.Equal(
            [
                "/reports?month=2026-10&measure=nfib_fields&part=failing&field=loss_amount",
                "/reports?month=2026-10&measure=nfib_fields&field=loss_amount&agreement=agree",
                "/reports?month=2026-10&measure=nfib_fields&field=loss_amount&agreement=differ",
                "/reports?month=2026-10&measure=nfib_fields&field=loss_amount&agreement=missing_at_nfib",
                "/reports?month=2026-10&measure=nfib_fields&field=loss_amount&agreement=missing_in_force",
            ],
            row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Unresolved_EachCount_OpensItsSubmissions()
    {
        var page = Render(PageRequests.Of(new() { Period = Period.Month(PageRequests.October), Offence = "NFIB3A" }));

        Assert.Equal(
            [
                ("22 not in the force’s reports", "/nfib/submissions?part=orphans"),
                ("35 rejected and not sent again", "/nfib/submissions?part=rejected"),
                ("12 awaiting NFIB over 7 days", "/nfib/submissions?part=awaiting"),
            ],
            page.FindAll(".att a").Select(link => (Words(link), link.GetAttribute("href")!)));
        Assert.Contains("oldest 41 days", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejections_AReason_IsInTheAddressAsAKeyAlone()
    {
        var link = Render(PageRequests.Of()).FindAll("a").Single(link => link.TextContent.Contains("rejected for No victim", StringComparison.Ordinal));

        Assert.Equal($"/nfib/submissions?part=rejected&reason={NoContact.Key}", link.GetAttribute("href"));
        Assert.Matches("^[0-9a-f]{12}$", NoContact.Key);
    }

    [Fact]
    public void Unresolved_ReaderOfOneBorough_HasNoOrphans()
    {
        var lead = new UserScope("Lead", ["E09000007"]);

        var page = Render(PageRequests.Of(reader: lead), Data(PageRequests.Of(reader: lead)) with { Unresolved = Unresolved(null) });

        Assert.DoesNotContain("part=orphans", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Compared with London as published", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Boroughs_Camden_ShowsAccurateOfDueAndItsMostCommonFault()
    {
        var row = Render(PageRequests.Of()).FindAll("tbody tr").Single(row => Words(row.QuerySelector("th") ?? row) == "Camden");

        Assert.Equal(
            [
                "/boroughs/E09000007?month=2026-10",
                "/reports?month=2026-10&borough=E09000007&measure=nfib&part=failing",
                "/reports?month=2026-10&borough=E09000007&measure=nfib&part=denominator",
                "/reports?month=2026-10&borough=E09000007&measure=nfib&part=mismatch",
            ],
            row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("A field disagrees", Words(row), StringComparison.Ordinal);
    }

    [Fact]
    public void Boroughs_NotAllocated_IsListedAndNotCompared()
    {
        var row = Render(PageRequests.Of()).FindAll("tbody tr").Single(row => Words(row.QuerySelector("th") ?? row) == "Not allocated");

        Assert.Contains("not compared", Words(row), StringComparison.Ordinal);
        Assert.Contains("/reports?month=2026-10&borough=none&measure=nfib&part=denominator", row.InnerHtml.Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private IRenderedComponent<NfibContent> Render(PageRequest request, NfibData? data = null) =>
        Render<NfibContent>(parameters => parameters.Add(page => page.Request, request).Add(page => page.ViewModel, NfibViewModel.Of(request, data ?? Data(request))));

    private static NfibData Data(PageRequest request) => new()
    {
        Verdicts = Verdicts.Of(
            request, VerdictMeasure.Nfib,
            ("E09000007", "accurate", 40), ("E09000007", "mismatch", 8), ("E09000008", "accurate", 20), ("E09000008", "not_sent", 18),
            ("none", "accurate", 2), ("none", "not_sent", 2)),
        Fields =
        [
            new("offence_code", 60, 2, 0, 0), new("victim_type", 50, 1, 0, 0), new("online_flag", 61, 1, 0, 0),
            new("victim_borough_code", 0, 0, 0, 0), new("loss_amount", 40, 8, 1, 1),
        ],
        Unresolved = Unresolved(new() { SubmissionCount = 22, OldestDays = 41 }),
    };

    private static UnresolvedSubmissions Unresolved(SubmissionSummaryRow? orphans) => new()
    {
        Orphans = orphans,
        Rejections = [NoContact, new("", 4)],
        Awaiting = new() { SubmissionCount = 12, OldestDays = 19 },
        AwaitingOverDays = 7,
    };

    private static string Words(INode element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
