using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace FraudDashboard.BrowserTests.Support;

/// <summary>The installed Chromium, started once for the whole run.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>How long a page, an element or what is expected of it is waited for: it comes late on a machine that has more to do.</summary>
    public const float WithinMs = 60_000;

    private static readonly string[] Programs =
        ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",

        // Or Chromium itself would stop some of the attacks, and the site's own refusal would not be seen.
        "--disable-features=LocalNetworkAccessChecks",

        // What a page runs, it runs for a moment: the last of the compilers costs more than it gains.
        "--js-flags=--no-opt",
    ];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>A page that waits as long as it must.</summary>
    public static async Task<IPage> NewPageAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(WithinMs);
        page.SetDefaultNavigationTimeout(WithinMs);
        return page;
    }

    public async ValueTask InitializeAsync()
    {
        var program = Programs.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing: these tests drive it. Install it with tools/install chromium.");
        Assertions.SetDefaultExpectTimeout(WithinMs);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
