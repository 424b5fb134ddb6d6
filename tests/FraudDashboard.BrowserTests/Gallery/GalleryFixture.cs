using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Gallery;

/// <summary>The gallery being served, for a browser to look at.</summary>
public sealed class GalleryFixture(BrowserFixture browser) : IAsyncLifetime
{
    private readonly GallerySite _site = new();

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public async Task<IPage> OpenAsync(string screen, string theme = "light", int width = 1440, bool hasScript = true)
    {
        var page = await browser.PageAsync(width, hasScript);
        await page.GotoAsync($"{_site.Url}/gallery/{screen}?theme={theme}");
        return page;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
