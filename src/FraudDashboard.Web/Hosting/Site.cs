using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Features.Access;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Features.Downloads;
using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Security.SignIn;
using FraudDashboard.Web.Ui.Shell;

namespace FraudDashboard.Web.Hosting;

/// <summary>The site's entry: composes the web application, for its own process, the command line and tests.</summary>
public sealed class Site
{
    /// <summary>Loopback only unless a URL is configured.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private const long LargestForm = 1024 * 1024;

    private Site()
    {
    }

    public static async Task<int> Main(string[] args)
    {
        try
        {
            await RunAsync(args);
            return Environment.ExitCode;
        }
        catch (Exception refusal) when (refusal is SiteRefusedException or SpoolException)
        {
            await Console.Error.WriteLineAsync($"The site does not start. {refusal.Message}");
            return 1;
        }
    }

    private static async Task RunAsync(string[] args)
    {
        var builder = CreateBuilder(args);
        if (builder.Configuration.GetSection(SourceSystem.Section).Get<SourceSystem>()?.Fault is { } fault)
        {
            throw new SiteRefusedException(fault);
        }

        await using var database = await ConnectedDatabase.OpenAsync(builder.Configuration);
        if (database.IsPrivate)
        {
            await new Migrator(SqlScripts.Embedded, database.Connections).RunAsync(CancellationToken.None);
        }
        else if (!builder.Environment.IsDevelopment())
        {
            Secrets.Check(database.Connections, SignInServices.SettingsOf(builder.Configuration));
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
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Forms are small; extracts come over the circuit, which has limits of its own.
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });

        // A request's address is no place for what a person typed, and its log no place to keep it.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Error);
        if (!SaysWhereToListen(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // In development as anywhere: a bad request is answered, not thrown.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        builder.AddSiteHosts();
        builder.AddSignIn();
        builder.Services.AddRefusedAddress();
        builder.Services.AddSingleton<ReadAccess>();
        builder.Services.AddHostedService<WebRole>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DownloadWorkers>());
        KeysInDatabase.Add(builder);
        builder.Services.AddHostedService<PurgeByAge>();
        FreezeSchedule.Add(builder.Services);
        builder.Services.AddPageComponents();
        builder.Services.AddPageCompression();
        return builder;
    }

    private static bool SaysWhereToListen(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is not null || configuration[WebHostDefaults.HttpPortsKey] is not null
        || configuration[WebHostDefaults.HttpsPortsKey] is not null || configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>The application with its pipeline, ready to run.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        KeysInDatabase.WarnIfUnencrypted(app);
        app.UseHeadAsGet();
        app.UseSafeErrors();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseBritishCulture();
        app.UseAuthentication();
        app.UseRefusedRequests();
        app.UseSiteOrigin();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseReader();
        app.UseAntiforgery();
        app.MapSiteAssets();
        app.MapSignIn();
        app.MapTheme();
        app.MapExports();
        app.MapHealth();
        app.MapPackFile();
        app.MapFreeze();
        app.MapDownloads();
        app.MapRejectedCsv();
        app.MapLoadDecision();
        app.MapPageComponents();
        app.MapUnknownAddresses();
        return app;
    }
}
