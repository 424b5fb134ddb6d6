using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Features.Access;
using FraudDashboard.Web.Security;
using Xunit;

namespace FraudDashboard.Tests.Access;

public sealed class WithdrawRequestTests
{
    [Theory]
    [InlineData("12:3", 12, 3)]
    [InlineData("12", 12, 0)]
    [InlineData("x", 0, 0)]
    [InlineData("-1:2", 0, 2)]
    [InlineData("", 0, 0)]
    [InlineData(null, 0, 0)]
    public void Read_OfWhatTheFormCarries_IsTheGrantAndItsVersion(string? seen, long grantId, long version) =>
        Assert.Equal(new WithdrawRequest(grantId, version, "left"), WithdrawRequest.Read(seen, " left "));

    [Fact]
    public void Seen_OfAGrant_IsReadBackAsIt()
    {
        var asked = WithdrawRequest.Read(Grant().Seen, "left");

        Assert.Equal((7, 4), (asked.GrantId, asked.RowVersion));
        Assert.Null(asked.Problem([Grant()]));
    }

    [Theory]
    [InlineData("8:1", "left", "Choose the grant that is to be withdrawn.")]
    [InlineData("7:4", " ", "Say why, on one line of at most 500 characters.")]
    public void Problem_OfWhatCannotBeWithdrawn_IsASentence(string seen, string reason, string sentence) =>
        Assert.Equal(sentence, WithdrawRequest.Read(seen, reason).Problem([Grant()]));

    [Fact]
    public void StaleVersion_SaysWhoChangedItAndWhen() => Assert.Equal(
        "Amina Yusuf changed this at 14:05 on 30 November 2026: nothing of yours was saved. Look at it again, then decide.",
        new StaleVersionException("Amina Yusuf", new DateTime(2026, 11, 30, 14, 5, 59, DateTimeKind.Unspecified)).Message);

    [Theory]
    [InlineData(10, 10)]
    [InlineData(1000, 168)]
    public void Session_OfWhateverSetting_LastsNoLongerThanTheDatabaseTakes(double set, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), new AccessSettings { SessionHours = set }.LongestSession);

    private static AccessGrantRow Grant() => new()
    {
        GrantId = 7,
        UserId = "somebody",
        RoleCode = "analyst",
        ScopeCodes = [],
        FromOn = new(2026, 11, 1),
        UntilOn = null,
        Reason = "a test",
        GrantedBy = "admin",
        GrantedOn = new(2026, 11, 1),
        WithdrawnOn = null,
        WithdrawnBy = null,
        WithdrawnReason = null,
        RowVersion = 4,
        State = "in_force",
    };
}
