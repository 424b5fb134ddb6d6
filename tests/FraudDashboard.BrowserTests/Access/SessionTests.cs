using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Requests;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>A session that ends, in whatever way, ends everywhere.</summary>
public sealed class SessionTests(OwnSites sites) : IClassFixture<OwnSites>
{
    [Fact]
    public async Task SignOut_Posted_EndsTheSessionForACopyOfItsCookieToo()
    {
        var cookie = await DemoSignIn.CookieAsync(sites.Loaded.Address, "command");
        using var client = WithCookie(cookie);
        using var copy = WithCookie(cookie);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(copy, "/"));

        using var left = await DemoSignIn.PostAsync(client, "/", Urls.SignOutPath, []);

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(copy, "/boroughs/E09000002"));
        using var readers = new Readers(sites);
        Assert.True(await readers.LinesAsync("access_refused", "demo-command", "/boroughs/E09000002", 1) > 0);
    }

    [Theory]
    [InlineData("update core.session set ended_at = now(), ended_why = 'test' where user_id = 'demo-staff'")]
    [InlineData("update core.session set expires_at = now() where user_id = 'demo-staff'")]
    [InlineData("update core.session set role_code = 'auditor', scope_codes = '{}' where user_id = 'demo-staff'")]
    public async Task Session_OverInTheDatabase_GivesNothingAtTheNextRequest(string change)
    {
        using var client = await Readers.NewAsync(sites.Loaded, "staff");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/"));

        await Sql.PastRowSecurityAsync(sites.LoadedDatabase, change);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, "/"));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["query"] = "", ["purpose"] = "a test" });
        using var file = await client.PostAsync(new Uri("/export/reports", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, file.StatusCode);
    }

    [Fact]
    public async Task Session_EndedWhileAPageIsOpen_GivesNothingAtItsNextReading()
    {
        var cookie = await DemoSignIn.CookieAsync(sites.Loaded.Address, "staff");
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: cookie);
        await visit.OpenAsync("/about");
        await EndAllAsync("demo-staff");

        await visit.Page.Locator("nav a[href='/rules']").ClickAsync();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        Assert.EndsWith("/sign-in?from=%2Frules", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_EndedWhileAPageIsLeftOpen_IsNoticedByItself()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--Access:RevalidateSeconds=1");
        var cookie = await DemoSignIn.CookieAsync(site.Address, "lead");
        await using var visit = await Visit.StartAsync(sites, site, cookie: cookie);
        await visit.OpenAsync("/rules");

        await EndAllAsync("demo-lead");

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
    }

    [Fact]
    public async Task Link_WithinACircuit_ToAPageThatIsNotOpen_IsRefusedAndAudited()
    {
        // An address of this test alone: others ask for the page itself meanwhile.
        const string Path = "/imports/4711";
        using var readers = new Readers(sites);
        var cookie = await DemoSignIn.CookieAsync(sites.Loaded.Address, "auditor");
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: cookie);
        await visit.OpenAsync("/about");
        var before = await readers.LinesAsync("access_refused", "demo-auditor", Path);

        await visit.Page.EvaluateAsync($"Blazor.navigateTo('{Path}')");

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" }).WaitForAsync();
        Assert.Equal(before + 1, await readers.LinesAsync("access_refused", "demo-auditor", Path, before + 1));
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgery_IsRefused()
    {
        using var client = DemoSignIn.Client(sites.Loaded.Address);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["reader"] = "analyst" });

        using var response = await client.PostAsync(new Uri(Urls.SignInAsPath, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie") && response.Headers.GetValues("Set-Cookie").Any(cookie => cookie.StartsWith("reader=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignInPage_HasNoAxeFinding()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: "none");
        foreach (var path in new[] { "/sign-in", "/no-access" })
        {
            await visit.OpenAsync(path);
            Assert.Empty(await Axe.FindingsInBothThemesAsync(visit.Page));
        }
    }

    private HttpClient WithCookie(string cookie)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri(sites.Loaded.Address), new System.Net.Cookie(DemoSignIn.CookieName, cookie));
        return new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(sites.Loaded.Address) };
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private Task<object?> EndAllAsync(string userId) => Sql.PastRowSecurityAsync(
        sites.LoadedDatabase, $"update core.session set ended_at = now(), ended_why = 'test' where user_id = '{userId}' and ended_at is null");
}
