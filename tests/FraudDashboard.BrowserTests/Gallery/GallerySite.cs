using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace FraudDashboard.BrowserTests.Gallery;

/// <summary>Serves the components with invented figures, under the site's own style, scripts and headers, without a database.</summary>
public sealed class GallerySite : IAsyncDisposable
{
    public static readonly IReadOnlyDictionary<string, Type> Screens = new Dictionary<string, Type>
    {
        ["overview"] = typeof(OverviewScreen),
        ["boroughs"] = typeof(BoroughsScreen),
        ["reports"] = typeof(ReportsScreen),
        ["report"] = typeof(ReportScreen),
        ["nfib"] = typeof(NfibScreen),
        ["loading"] = typeof(LoadingScreen),
        ["failed"] = typeof(FailedScreen),
        ["empty"] = typeof(EmptyScreen),
    };

    private readonly WebApplication _app;

    public GallerySite(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateBuilder(SiteAssets.Options([]));
        builder.Logging.ClearProviders();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(url);
        builder.Services.AddPageComponents();
        _app = builder.Build();
        _app.UseSecurityHeaders();
        _app.UseBritishCulture();
        _app.UseAntiforgery();
        _app.MapSiteAssets();
        _app.MapGet("/gallery/{screen}", (string screen, string? theme, HttpContext context) =>
            new RazorComponentResult<GalleryShell>(new { Screen = screen, Theme = theme ?? "light" }));

        // Where a look at the dark theme asks for its colours, as at the site itself.
        _app.MapGet(Urls.SignInPath, (HttpContext context) =>
            new RazorComponentResult<GalleryShell>(new { Screen = "empty", Theme = context.Request.Cookies["theme"] ?? "light" }));

        // Where the gallery's links and forms lead: tests look at the address alone.
        _app.MapFallback(() => Results.Text("elsewhere"));
    }

    public string Url => _app.Urls.First();

    public Task StartAsync() => _app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
