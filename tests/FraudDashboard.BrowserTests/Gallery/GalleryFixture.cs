using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Gallery;

/// <summary>The gallery being served, for a browser to look at.</summary>
public sealed class GalleryFixture(BrowserFixture browser) : IAsyncLifetime
{
    private readonly GallerySite _site = new();
    private IPage? _page;

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public async Task<IPage> OpenAsync(string screen, string theme = "light", int width = 1440, bool hasScript = true)
    {
        var page = await browser.PageAsync(width, hasScript);
        await page.GotoAsync($"{_site.Url}/gallery/{screen}?theme={theme}");
        return page;
    }

    /// <summary>The class's one window, for tests that only look, one after another: starting a browser's context takes longer than a look.</summary>
    public async Task<IPage> LookAsync(string screen, int width)
    {
        _page ??= await browser.PageAsync();
        await _page.SetViewportSizeAsync(width, 900);
        await _page.GotoAsync($"{_site.Url}/gallery/{screen}");
        return _page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_page is not null)
        {
            await _page.Context.CloseAsync();
        }

        await _site.DisposeAsync();
    }
}
