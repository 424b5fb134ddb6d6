using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Gallery;

/// <summary>The gallery being served, and a browser to look at it.</summary>
public sealed class GalleryFixture : IAsyncLifetime
{
    private readonly GallerySite _site = new();
    private readonly Chromium _chromium = new();

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        await _chromium.InitializeAsync();
    }

    public async Task<IPage> OpenAsync(string screen, string theme = "light", int width = 1440, bool hasScript = true)
    {
        var page = await _chromium.PageAsync(width, 900, hasScript);
        await page.GotoAsync($"{_site.Url}/gallery/{screen}?theme={theme}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _site.DisposeAsync();
    }
}
