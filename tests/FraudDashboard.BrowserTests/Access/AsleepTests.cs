using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>A page on a machine that was asleep for longer than its circuit is kept comes back to the same view.</summary>
public sealed class AsleepTests(OwnSites sites) : IClassFixture<OwnSites>
{
    private const string KeepSockets = """
        window.sockets = [];
        window.WebSocket = class extends WebSocket { constructor(...all) { super(...all); sockets.push(this); } };
        """;

    [Theory]
    [InlineData("/rules?month=2026-09")]
    [InlineData("/imports")]
    [InlineData("/imports/mapping")]
    public async Task Page_WhoseCircuitIsGone_ComesBackToTheSameViewByItself(string path)
    {
        ForgetCircuits(sites.Loaded);
        await using var visit = await OpenAsync(path);

        await LoseAsync(visit.Page);

        await visit.Page.WaitForFunctionAsync("() => !window.isFirst && document.querySelector('h1')");
        Assert.Equal(sites.Loaded.Address + path, visit.Page.Url);
        await visit.Page.WaitForFunctionAsync("() => sockets.some(socket => socket.readyState === 1)");
    }

    [Fact]
    public async Task Page_WhoseSessionEndedMeanwhile_LeadsToWhereOneSignsInAndBack()
    {
        ForgetCircuits(sites.Loaded);
        await using var visit = await OpenAsync("/imports/mapping");
        await Sql.PastRowSecurityAsync(sites.LoadedDatabase, "update core.session set ended_at = now(), ended_why = 'test' where user_id = 'demo-analyst' and ended_at is null");

        await LoseAsync(visit.Page);

        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{sites.Loaded.Address}/sign-in?from=%2Fimports%2Fmapping");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "analyst" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{sites.Loaded.Address}/imports/mapping");
    }

    [Fact]
    public async Task Link_WhileTheSiteIsNotHeard_IsFollowedByTheBrowser()
    {
        await using var visit = await OpenAsync("/about");
        await visit.Page.RouteWebSocketAsync("**/_blazor**", socket => socket.CloseAsync());
        await visit.Page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        await LoseAsync(visit.Page);
        await Assertions.Expect(visit.Page.GetByText("The connection to the site was lost.")).ToBeVisibleAsync();

        await visit.Page.Locator("nav a[href='/imports']").ClickAsync();

        await visit.Page.WaitForFunctionAsync("() => !window.isFirst && document.querySelector('h1')");
        Assert.Equal(sites.Loaded.Address + "/imports", visit.Page.Url);
    }

    private async Task<Visit> OpenAsync(string path)
    {
        var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, "analyst"));
        await visit.Page.AddInitScriptAsync(KeepSockets);
        await visit.OpenAsync(path);
        await visit.Page.EvaluateAsync("window.isFirst = true");
        return visit;
    }

    /// <summary>From now on a circuit that is lost is kept for no time, as after three hours.</summary>
    private static void ForgetCircuits(RunningSite site)
    {
        var options = site.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        options.DisconnectedCircuitRetentionPeriod = options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromMilliseconds(1);
    }

    private static async Task LoseAsync(IPage page) => await page.EvaluateAsync("() => sockets.forEach(socket => socket.close())");
}
