using FraudDashboard.Database.Sessions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Nfib;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Nfib;

public sealed class SubmissionListTests
{
    [Fact]
    public void Awaiting_GoesByTheGraceOfTheRule()
    {
        var criteria = SubmissionList.Of(PageRequests.Of(), SubmissionList.Awaiting).Criteria;

        Assert.Equal(("pending", 7, false), (criteria.Status, criteria.OlderThanDays, criteria.IsOrphan));
    }

    [Theory]
    [InlineData("rejected", "rejected")]
    [InlineData("late", "orphans")]
    [InlineData(null, "orphans")]
    public void PartOf_APartOfAnotherPage_IsTheFirstList(string? asked, string shown) =>
        Assert.Equal(shown, SubmissionList.PartOf(PageRequests.Of(new() { Part = asked })));

    [Fact]
    public void PartOf_ReaderOfOneBorough_DoesNotBeginWithOrphans() =>
        Assert.Equal("rejected", SubmissionList.PartOf(PageRequests.Of(reader: new UserScope("Lead", ["E09000007"]))));

    [Fact]
    public void MomentKey_Token_ReadsBack()
    {
        var key = new MomentKey(new DateTime(2026, 10, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(1234560), 987, 50);

        Assert.Equal(key, MomentKey.Read(key.Token));
        Assert.Matches("^[0-9-]+$", key.Token);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1-2")]
    [InlineData("9223372036854775807-1-1")]
    [InlineData("a-1-1")]
    public void MomentKey_NotAToken_IsNoPlace(string token) => Assert.Null(MomentKey.Read(token));

    [Fact]
    public void RejectionReasons_OfSeveralAreas_AreAddedUpMostCommonFirst()
    {
        var reasons = RejectionReason.Of(
        [
            Row("E09000007", "rejected", "No contact", 3), Row("none", "rejected", "No contact", 2), Row("none", "rejected", "", 4),
            Row("none", "accepted", "", 90),
        ]);

        Assert.Equal([("No contact", 5L), ("No reason given", 4L)], reasons.Select(reason => (reason.Words, reason.Submissions)));
    }

    private static SubmissionCountsRow Row(string area, string status, string reason, long count) =>
        new() { AreaCode = area, Status = status, RejectionReason = reason, SubmissionCount = count + 7, StandingCount = count };
}
