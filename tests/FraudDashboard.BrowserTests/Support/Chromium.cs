using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>The installed Chromium, driven without any download; one for all tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FRAUD_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task<IPage> PageAsync(int width = 1440, int height = 900, bool hasScript = true)
    {
        var context = await Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = hasScript,
            Locale = "en-GB",
        });
        return await context.NewPageAsync();
    }

    /// <summary>Opens a page and waits until the circuit has drawn it anew: its heading is then another element.</summary>
    public static async Task OpenInteractiveAsync(IPage page, string url)
    {
        await page.AddInitScriptAsync("""
            addEventListener("DOMContentLoaded", () => {
              const heading = document.querySelector("h1");
              if (heading) { heading.isPrerendered = true; }
            });
            """);
        await page.GotoAsync(url);
        await TakenOverAsync(page);
    }

    public static Task TakenOverAsync(IPage page) => page.WaitForFunctionAsync(
        "() => document.querySelector('h1') && !document.querySelector('h1').isPrerendered", null, new() { Timeout = 60_000 });

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
