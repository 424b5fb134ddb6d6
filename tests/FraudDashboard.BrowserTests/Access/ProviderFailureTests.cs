using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>A provider that does not answer, has changed its keys, or says what the site does not understand.</summary>
public sealed class ProviderFailureTests(OpenIdSites openId) : OpenIdTests(openId), IClassFixture<OpenIdSites>
{
    [Theory]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Provider_ThatDoesNotAnswer_EndsNoSession(int status)
    {
        _provider.Claims = [("roles", "command")];
        using var client = Client();
        using var signedIn = await SignInAsync(client, "/");

        _provider.TokenStatus = status;

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/rules"));
        Assert.Null(await Sql.TextAsync(sites.LoadedDatabase.Owner, $"select ended_why from core.session where user_id = '{_person}'"));
    }

    [Fact]
    public async Task Provider_ThatHasNotAnsweredForTooLong_HidesEverythingUntilItDoes()
    {
        _provider.Claims = [("roles", "command")];
        using var client = Client();
        using var signedIn = await SignInAsync(client, "/");
        _provider.TokenStatus = 503;
        await Sql.PastRowSecurityAsync(sites.LoadedDatabase, $"update core.session set claims_at = now() - interval '31 minutes' where user_id = '{_person}'");

        using var response = await client.GetAsync(new Uri("/rules", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Your access could not be confirmed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        _provider.TokenStatus = null;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/rules"));
    }

    [Fact]
    public async Task SignIn_WithARoleThatNobodyKnows_SaysWhichClaimWasLookedForAndWhatCame()
    {
        _provider.Claims = [("roles", "FRD-Somebody"), ("hasgroups", "true")];
        using var client = Client();

        using var response = await SignInAsync(client, "/");

        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("in the claim “roles”; your account came with “FRD-Somebody”", html, StringComparison.Ordinal);
        Assert.Contains("left your groups out", html, StringComparison.Ordinal);
        Assert.DoesNotContain("FRD-Somebody", response.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("X", false)]
    public async Task SignIn_AsTheFirstAdministrator_TakesTheSameIdToTheLetter(string more, bool isAdministrator)
    {
        _provider.UserId = _person + more.ToLowerInvariant();
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, [.. _provider.Settings, $"--Access:FirstAdministrator={_person}{more}"]);
        using var client = DemoSignIn.Client(site.Address);

        using var response = await FollowAsync(client, new Uri(site.Address + "/access"));

        Assert.Equal(isAdministrator ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task SignIn_AfterTheProviderHasChangedItsKeys_ComesToThePage()
    {
        _provider.Claims = [("roles", "command")];
        using var before = Client();
        using var signedIn = await SignInAsync(before, "/rules");
        _provider.RotateKeys();
        using var client = Client();

        using var response = await SignInAsync(client, "/rules");

        Assert.Equal("/rules", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
