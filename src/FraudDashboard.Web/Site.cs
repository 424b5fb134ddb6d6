using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.Web.App;
using FraudDashboard.Web.Features.Packs;

namespace FraudDashboard.Web;

/// <summary>The site's entry: composes the web application, for its own process, the command line and tests.</summary>
public sealed class Site
{
    /// <summary>Loopback only unless a URL is configured: behind it stands a proxy that signs people in.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private Site()
    {
    }

    public static async Task Main(string[] args)
    {
        var builder = CreateBuilder(args);
        await using var database = await ConnectedDatabase.OpenAsync(builder.Configuration);
        if (database.IsPrivate)
        {
            await new Migrator(SqlScripts.Embedded, database.Connections).RunAsync(CancellationToken.None);
        }

        builder.Services.AddFigures(database.Connections, database.AnchorPath);
        await using var app = Build(builder);
        await app.RunAsync();
    }

    /// <summary>A builder with every service of the site but its data: add those with <see cref="DataServices.AddFigures"/>.</summary>
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
        app.MapExports();
        app.MapHealth();
        app.MapPackFile();
        app.MapScreens();
        return app;
    }
}
