using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>A frozen month on the screens, from its page by links alone: figure, list and back to today.</summary>
public sealed class FrozenMonthTests(Sites sites) : IClassFixture<Sites>
{
    [Fact]
    public async Task FrozenMonth_ByLinks_IsReadOnEveryScreenAndLeftForToday()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/packs/1");
        var main = visit.Page.Locator("main");
        await main.GetByRole(AriaRole.Link, new() { Name = "Overview", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/?pack=1", Visit.AtAddress);
        await Assertions.Expect(main.GetByText("as it was frozen on")).ToBeVisibleAsync();

        // The navigation stays in the frozen month where the next screen shows one.
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Rules", Exact = true }).First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/rules?pack=1", Visit.AtAddress);
        await Assertions.Expect(visit.Page.Locator("a[aria-current=page]")).ToHaveTextAsync("Rules");
        var gaps = main.Locator("table a.count").First;
        var counted = (await gaps.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
        await gaps.ClickAsync();
        await visit.Page.WaitForURLAsync(address => address.Contains("/reports?", StringComparison.Ordinal) && address.Contains("pack=1", StringComparison.Ordinal), Visit.AtAddress);
        await Assertions.Expect(main.GetByText("as it was frozen on")).ToBeVisibleAsync();
        await Assertions.Expect(main.Locator("h1")).ToContainTextAsync(counted);

        // A report opens as it stands now.
        Assert.DoesNotContain("pack", await main.Locator("table a[href^='/reports/']").First.GetAttributeAsync("href") ?? "", StringComparison.Ordinal);

        await main.GetByRole(AriaRole.Link, new() { Name = "Today’s figures" }).ClickAsync();
        await visit.Page.WaitForURLAsync(address => !address.Contains("pack", StringComparison.Ordinal), Visit.AtAddress);
        await Assertions.Expect(main.GetByText("as it was frozen on")).ToHaveCountAsync(0);
        Assert.Empty(visit.Errors);
    }
}
