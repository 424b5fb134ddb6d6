using System.Globalization;
using FraudDashboard.Web.App;

namespace FraudDashboard.Web;

/// <summary>The site's entry: composes the web application, for its own process, the command line and tests.</summary>
public sealed class Site
{
    /// <summary>Loopback only unless a URL is configured: behind it stands a proxy that signs people in.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private Site()
    {
    }

    public static void Main(string[] args)
    {
        using var app = Build(CreateBuilder(args));
        app.Run();
    }

    /// <summary>A builder with every service of the site.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = SiteCulture.British;
        var builder = WebApplication.CreateBuilder(SiteAssets.Options(args));
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Services.AddScreens();
        builder.Services.AddPageCompression();
        return builder;
    }

    /// <summary>The application with its pipeline, ready to run.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseSafeErrors();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseBritishCulture();
        app.UseAntiforgery();
        app.MapSiteAssets();
        app.MapTheme();
        app.MapScreens();
        return app;
    }
}
