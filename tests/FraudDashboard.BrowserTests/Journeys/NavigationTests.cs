using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>Getting about with keyboard, back button and reload.</summary>
public sealed partial class NavigationTests(Sites sites) : IClassFixture<Sites>
{
    [Fact]
    public async Task SkipLink_ByKeyboard_MovesTheFocusPastTheNavigation()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/reports");

        // The page puts the focus on its title once the circuit is there; a new reader starts at the top.
        await visit.Page.EvaluateAsync("() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); }");
        await visit.Page.Locator("a.skip").FocusAsync();
        Assert.True(await visit.Page.Locator("a.skip").IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForFunctionAsync("() => document.activeElement?.id === 'content'");
    }

    [Fact]
    public async Task Filter_ChangedByKeyboard_AppliesWithEnterOnly()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/reports");

        await visit.Page.Locator("select[name=area]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.DoesNotContain("borough=", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync(NotAllocated(), Visit.AtAddress);
        Assert.Equal("none", await visit.Page.Locator("select[name=area]").InputValueAsync());
    }

    [Fact]
    public async Task View_AfterReloadAndBack_IsTheSame()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/reports?month=2026-08");
        var first = await ViewAsync(visit.Page);

        await visit.Page.Locator("select[name=area]").SelectOptionAsync("E09000007");
        await visit.Page.WaitForURLAsync(Camden(), Visit.AtAddress);
        var second = await ViewAsync(visit.Page);
        Assert.NotEqual(first, second);

        await visit.Page.ReloadAsync();
        Assert.Equal(second, await ViewAsync(visit.Page));
        await visit.Page.GoBackAsync();
        Assert.Equal(first, await ViewAsync(visit.Page));
    }

    [Fact]
    public async Task Theme_Chosen_StaysOnTheNextVisit()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/reports?month=2026-08");

        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = Dark() }).ClickAsync();
        await visit.Page.WaitForSelectorAsync("html[data-theme=dark]");

        Assert.EndsWith("/reports?month=2026-08", visit.Page.Url, StringComparison.Ordinal);
        await visit.OpenAsync("/packs");
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    private static async Task<string> ViewAsync(IPage page)
    {
        var title = await page.Locator("main h1").InnerTextAsync();
        var rows = await page.Locator("main tbody th[scope=row]").AllInnerTextsAsync();
        var area = await page.Locator("select[name=area]").InputValueAsync();
        return $"{page.Url} {title} {area} {string.Join(',', rows)}";
    }

    [GeneratedRegex("borough=none")]
    private static partial Regex NotAllocated();

    [GeneratedRegex("borough=E09000007")]
    private static partial Regex Camden();

    [GeneratedRegex("^Dark")]
    private static partial Regex Dark();
}
