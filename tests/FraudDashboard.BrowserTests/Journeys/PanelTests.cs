using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>What opens over a page: panels, the drawer, the lists that are searched.</summary>
public sealed partial class PanelTests(Sites sites) : IClassFixture<Sites>
{
    [Theory]
    [InlineData(1024)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Panel_Opened_LiesOnTheScreenAndClosesByEscapeAndByAClickOutside(int width)
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, width: width);
        await visit.OpenAsync("/reports");
        var button = Button(visit, "Export");
        var panel = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Export" });

        await button.ClickAsync();
        await Assertions.Expect(panel).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(visit.Page.Locator("#purpose")).ToBeFocusedAsync();
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();

        // One takes the place of the other.
        await button.ClickAsync();
        await Button(visit, "Find a reference").ClickAsync();
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Group, new() { Name = "Find a reference" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await visit.Page.Mouse.ClickAsync(2, 890);
        await Assertions.Expect(visit.Page.Locator(".panel:popover-open")).ToHaveCountAsync(0);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Panel_OpenedBeforeTheCircuit_StaysOpenWithWhatWasTyped()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.Page.AddInitScriptAsync("""
            addEventListener('DOMContentLoaded', () => {
                document.querySelector('[popovertarget=panel-export]').click();
                document.querySelector('#purpose').value = 'For the bilateral';
                document.querySelector('#purpose').dispatchEvent(new Event('input', { bubbles: true }));
            });
            """);

        await visit.OpenAsync("/reports");

        await Assertions.Expect(visit.Page.Locator("#panel-export")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#purpose")).ToHaveValueAsync("For the bilateral");
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Drawer_OnANarrowScreen_OpensAndLeadsOnWithAndWithoutScript(bool hasScript)
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, width: 390, hasScript: hasScript);
        await visit.OpenAsync("/reports?month=2026-08", waits: hasScript);
        var drawer = visit.Page.Locator("#screens");
        await Assertions.Expect(drawer).ToBeHiddenAsync();

        await Button(visit, "Menu").ClickAsync();
        await Assertions.Expect(drawer).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(drawer.Locator("[aria-current=page]")).ToHaveTextAsync("Reports");
        await drawer.GetByRole(AriaRole.Link, new() { Name = "Boroughs" }).ClickAsync();

        await visit.Page.WaitForURLAsync(Boroughs(), Visit.AtAddress);
        await Assertions.Expect(drawer).ToBeHiddenAsync();
        await Assertions.Expect(drawer.Locator("[aria-current=page]")).ToHaveTextAsync("Boroughs");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1024)]
    [InlineData(1279)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task Header_AtAnyWidth_FitsAndLeavesTheScreensInReach(int width)
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, width: width);
        await visit.OpenAsync("/about");

        Assert.Equal(0, await visit.OverflowAsync());
        await Assertions.Expect(visit.Page.Locator("#screens")).ToBeVisibleAsync(new() { Visible = width >= 1280 });
        await Assertions.Expect(Button(visit, "Menu")).ToBeVisibleAsync(new() { Visible = width < 1280 });
    }

    [Fact]
    public async Task Page_TakenOverByTheCircuit_DoesNotMove()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.Page.AddInitScriptAsync("""
            window.shift = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) { window.shift += entry.value; } }).observe({ type: 'layout-shift', buffered: true });
            """);

        // The type is there from the first page on.
        await visit.OpenAsync("/about");
        await visit.OpenAsync("/reports");

        Assert.InRange(await visit.Page.EvaluateAsync<double>("() => window.shift"), 0, 0.02);
    }

    [Fact]
    public async Task List_Searched_OffersWhatIsTypedAndLeadsToThePage()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/reports?month=2026-08&sort=-recorded");
        var offence = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Offence" });

        await offence.FocusAsync();
        // The last letter leaves one: the list is that of the whole text.
        await offence.PressSequentiallyAsync("nfib1j");
        await Assertions.Expect(visit.Page.Locator(".mud-list-item")).ToHaveCountAsync(1);
        // Enter chooses what is marked: the mark may come a moment after the list.
        await Assertions.Expect(visit.Page.Locator(".mud-list-item.mud-selected-item")).ToHaveCountAsync(1);
        await offence.PressAsync("Enter");

        await visit.Page.WaitForURLAsync(LenderLoan(), Visit.AtAddress);
        Assert.Contains("month=2026-08", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("select[name=offence]")).ToHaveValueAsync("NFIB1J");

        // What is chosen offers all the others.
        await offence.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".mud-list-item")).Not.ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".mud-list-item")).Not.ToHaveCountAsync(0);
        await visit.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('.mud-popover-open')).opacity === '1'");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Mark_ReachedByKey_SaysWhatItMeans()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/rules");
        var rule = visit.Page.Locator("button.asks").First;

        await rule.FocusAsync();
        await rule.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator(".panel:popover-open")).ToHaveTextAsync(await rule.GetAttributeAsync("title") ?? "");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(".panel:popover-open")).ToHaveCountAsync(0);
        Assert.Empty(visit.Errors);
    }

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex("/boroughs\\?month=2026-08")]
    private static partial Regex Boroughs();

    [GeneratedRegex("offence=NFIB1J")]
    private static partial Regex LenderLoan();
}
