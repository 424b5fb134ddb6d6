using Microsoft.Playwright;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>A window on a site, and the moment at which a circuit has drawn the prerendered page anew: its heading is then another element.</summary>
internal static class Takeover
{
    private const string MarkHeading = """
        addEventListener("DOMContentLoaded", () => {
          const heading = document.querySelector("h1");
          if (heading) { heading.isPrerendered = true; }
        });
        """;

    public static async Task<IPage> PageAsync(this BrowserFixture browser, int width = 1440, bool hasScript = true, SiteWithoutDatabase? site = null)
    {
        var context = await browser.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = hasScript,
            Locale = "en-GB",
        });
        if (site is not null)
        {
            await context.AddCookiesAsync([new() { Name = DemoSignIn.CookieName, Value = site.Cookie, Url = site.Url }]);
        }

        var page = await BrowserFixture.NewPageAsync(context);
        await page.AddInitScriptAsync(MarkHeading);
        return page;
    }

    public static async Task OpenInteractiveAsync(this IPage page, string url)
    {
        await page.GotoAsync(url);
        await page.TakenOverAsync();
    }

    public static Task TakenOverAsync(this IPage page) => page.WaitForFunctionAsync(
        "() => document.querySelector('h1') && !document.querySelector('h1').isPrerendered");
}
