using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Requests;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>Signing in with a real OpenID Connect server: what its claims and the grants open, and what is refused.</summary>
public sealed class OpenIdConnectTests(OpenIdSites openId) : OpenIdTests(openId), IClassFixture<OpenIdSites>
{
    [Fact]
    public async Task SignIn_WithARoleClaim_ComesToAFigureOfTheOverview()
    {
        _provider.Claims = [("roles", "FRD-Command")];
        using var client = Client();

        using var response = await SignInAsync(client, "/?month=2026-09");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("/?month=2026-09", response.RequestMessage!.RequestUri!.PathAndQuery);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("A Person · All London", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        var counted = await _readers.NumberAsync("select count(*) from core.assessment where is_counted and recorded_month = '2026-09-01'");
        Assert.Contains($">{counted}<", html, StringComparison.Ordinal);
        Assert.Equal(1, await _readers.LinesAsync("signed_in", _person, "site", 1));
    }

    [Fact]
    public async Task SignIn_ALeadByBoroughClaim_HasTheBoroughAlone()
    {
        _provider.Claims = [("roles", "borough_lead"), ("borough", "Camden")];
        using var client = Client();

        using var response = await SignInAsync(client, "/");

        Assert.Contains("A Person · Camden", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal("E09000007", await Sql.TextAsync(sites.LoadedDatabase.Owner, $"select array_to_string(scope_codes, ',') from core.session where user_id = '{_person}'"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task SignIn_WithATokenForSomebodyElseOrOutOfDate_IsRefused(bool isForSomebodyElse, bool isExpired)
    {
        _provider.Claims = [("roles", "command")];
        (_provider.WrongAudience, _provider.IsExpired) = (isForSomebodyElse ? "another-client" : null, isExpired);
        using var client = Client();
        var before = await RefusalsAsync("");

        using var response = await SignInAsync(client, "/");

        await AssertRefusedAsync(response, client);
        Assert.Equal(before + 1, await RefusalsAsync("", before + 1));
    }

    [Theory]
    [InlineData("state")]
    [InlineData("code")]
    public async Task SignIn_WithATamperedAnswer_IsRefused(string part)
    {
        _provider.Claims = [("roles", "command")];
        using var client = Client();
        var answer = await AnswerAsync(client);
        var query = System.Web.HttpUtility.ParseQueryString(answer.Query);
        query[part] = new string([.. query[part]!.Reverse()]);

        using var response = await FollowAsync(client, new Uri($"{answer.GetLeftPart(UriPartial.Path)}?{query}"));

        await AssertRefusedAsync(response, client);
    }

    [Fact]
    public async Task SignIn_WithTheAnswerOfAnotherBrowser_IsRefused()
    {
        _provider.Claims = [("roles", "command")];
        using var victim = Client();
        using var other = Client();
        var answer = await AnswerAsync(victim);

        using var response = await FollowAsync(other, answer);

        await AssertRefusedAsync(response, other);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionHereAndAtTheProvider()
    {
        _provider.Claims = [("roles", "command")];
        using var client = Client();
        using var signedIn = await SignInAsync(client, "/");

        using var left = await DemoSignIn.PostAsync(client, "/about", Urls.SignOutPath, []);
        using var back = await FollowAsync(client, left.Headers.Location!);

        Assert.Equal(1, _provider.SignedOut);
        Assert.Equal("/sign-in", back.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("signed_out", await Sql.TextAsync(sites.LoadedDatabase.Owner, $"select ended_why from core.session where user_id = '{_person}'"));
        Assert.Equal(1, await _readers.LinesAsync("signed_out", _person, "site", 1));
    }

    [Fact]
    public async Task SignIn_WithNeitherClaimNorGrant_IsRefusedAndSaysWhomToAsk()
    {
        using var client = Client();

        using var response = await SignInAsync(client, "/");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("administrator", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, await RefusalsAsync(_person, 1));
    }

    [Fact]
    public async Task SignIn_WithAGrantAndNoClaim_HasWhatTheGrantSays()
    {
        await GrantAsync("borough_lead", "E09000019");
        using var client = Client();

        using var response = await SignInAsync(client, "/");

        Assert.Contains("A Person · Islington", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithAClaimAndAGrant_HasWhatTheClaimSays()
    {
        await GrantAsync("analyst");
        _provider.Claims = [("roles", "borough_lead"), ("bcu", "Central North")];
        using var client = Client();

        using var response = await SignInAsync(client, "/");

        Assert.Contains("A Person · Camden, Islington", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("valid_from", "now() + interval '1 day'")]
    [InlineData("valid_until", "now() - interval '1 hour'")]
    public async Task SignIn_WithAGrantThatIsToComeOrOver_IsRefused(string column, string moment)
    {
        await GrantAsync("analyst", from: column == "valid_from" ? moment : "now() - interval '1 day'", until: column == "valid_until" ? moment : "null");
        using var client = Client();

        using var response = await SignInAsync(client, "/");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Grant_Withdrawn_GivesNothingAtTheNextRequest()
    {
        await GrantAsync("staff_officer");
        using var client = Client();
        using var signedIn = await SignInAsync(client, "/");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/rules"));

        await WithdrawAsync();

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, "/rules"));
    }

    [Fact]
    public async Task Grant_WithdrawnWhileAPageIsOpen_EndsItsRights()
    {
        await GrantAsync("staff_officer");
        await using var visit = await Visit.StartAsync(sites, _site);
        await visit.OpenAsync("/rules");
        await Assertions.Expect(visit.Page.Locator(".who")).ToContainTextAsync("A Person");

        await WithdrawAsync();

        await visit.Page.GetByText("Your account opens nothing here yet").WaitForAsync();
    }

    [Fact]
    public async Task Claim_Changed_IsFollowedAtTheNextRefresh()
    {
        _provider.Claims = [("roles", "command")];
        using var client = Client();
        using var signedIn = await SignInAsync(client, "/");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/imports"));

        _provider.Claims = [("roles", "analyst")];

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/imports"));
        Assert.True(_provider.Refreshed > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Person_WithoutARoleOrUnknownAtTheProvider_IsSignedOutAtTheNextRefresh(bool isKnown)
    {
        _provider.Claims = [("roles", "command")];
        using var client = Client();
        using var signedIn = await SignInAsync(client, "/");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/rules"));

        (_provider.Claims, _provider.IsKnown) = (isKnown ? [] : _provider.Claims, isKnown);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, "/rules"));
        Assert.Equal(isKnown ? "access_changed" : "refused_by_provider", await Sql.TextAsync(sites.LoadedDatabase.Owner, $"select ended_why from core.session where user_id = '{_person}'"));
    }

    [Fact]
    public async Task DemoReaders_WhereAProviderSignsIn_AreNotThere()
    {
        using var client = Client();

        using var response = await DemoSignIn.PostAsync(client, "/sign-in", Urls.SignInAsPath, new() { ["reader"] = "analyst" });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
