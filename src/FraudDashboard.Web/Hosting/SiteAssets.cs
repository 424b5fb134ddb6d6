namespace FraudDashboard.Web.Hosting;

/// <summary>Where the site's own files are, whichever process hosts it.</summary>
internal static class SiteAssets
{
    private static readonly string Name = typeof(Site).Assembly.GetName().Name!;

    // The command line and the tests host the site too: its files are found by the site's name, not by the process's.
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ApplicationName = Name,
        ContentRootPath = AppContext.BaseDirectory,
    };

    public static void MapSiteAssets(this WebApplication app) =>
        app.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, $"{Name}.staticwebassets.endpoints.json")).AllowAnonymous();
}
