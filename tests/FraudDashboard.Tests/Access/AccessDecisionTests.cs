using System.Security.Claims;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;
using Xunit;

namespace FraudDashboard.Tests.Access;

/// <summary>Claims in, a role and its boroughs out; what claims do not decide is left to a grant.</summary>
public sealed class AccessDecisionTests
{
    private static readonly AuthenticationSettings Settings = new() { Roles = new Dictionary<string, string> { ["FRD-Analyst"] = "analyst", ["FRD-Lead"] = "borough_lead" } };

    [Theory]
    [InlineData("roles=FRD-Analyst", "Analyst")]
    [InlineData("roles=frd-analyst;roles=offline_access", "Analyst")]
    [InlineData("roles=command", "Command")]
    [InlineData("roles=FRD-Lead;borough=E09000007", "BoroughLead E09000007")]
    [InlineData("roles=FRD-Lead;borough=camden;borough=nowhere", "BoroughLead E09000007")]
    [InlineData("roles=FRD-Lead;bcu=Central North", "BoroughLead E09000007 E09000019")]
    public void Claims_ThatSayEnough_Decide(string claims, string expected) => Assert.Equal(expected, Decided(claims));

    [Theory]
    [InlineData("")]
    [InlineData("roles=FRD-Lead")]
    [InlineData("roles=FRD-Lead;borough=nowhere")]
    [InlineData("roles=FRD-Lead;borough=E09000001")]
    [InlineData("roles=unknown")]
    [InlineData("roles=FRD-Analyst;roles=administrator")]
    public void Claims_ThatDoNotSayEnough_LeaveItToAGrant(string claims) => Assert.Null(Decided(claims));

    [Fact]
    public void FirstAdministrator_WithoutAClaim_IsAdministratorByTheSameIdToTheLetter()
    {
        Assert.Equal("Administrator", Decided("", new AccessSettings { FirstAdministrator = "person" }));
        Assert.Null(Decided("", new AccessSettings { FirstAdministrator = "PERSON" }));
    }

    [Fact]
    public void FirstAdministrator_WithAClaim_IsWhatItSays() => Assert.Equal("Analyst", Decided("roles=analyst", new AccessSettings { FirstAdministrator = "person" }));

    [Fact]
    public void Claims_WithWhatNoDatabaseTakes_AreANameWithoutItOrNobody()
    {
        Identity? Of(string id, string name) => new ClaimsMapping(Settings).IdentityOf(new(new ClaimsIdentity([new("sub", id), new("name", name)], "test")));

        Assert.Equal("A Person", Of("1", "A Per\0son\n")!.UserName);
        Assert.Equal("1", Of("1", "\0")!.UserName);
        Assert.Null(Of("1\0", "A Person"));
    }

    [Fact]
    public void Claims_WithoutAnId_AreNobody() => Assert.Null(new ClaimsMapping(Settings).IdentityOf(new(new ClaimsIdentity([new("roles", "analyst")], "test"))));

    private static string? Decided(string claims, AccessSettings? access = null)
    {
        var user = new ClaimsIdentity(
            [new("sub", "person"), .. claims.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(claim => claim.Split('=')).Select(pair => new Claim(pair[0], pair[1]))],
            "test");
        var decision = AccessDecision.WithoutGrant(new ClaimsMapping(Settings).IdentityOf(new(user))!, London.Boroughs, access ?? new());
        return decision is null ? null : string.Join(' ', decision.Boroughs.Prepend(decision.Role.ToString()));
    }
}
