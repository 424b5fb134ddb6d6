using Microsoft.AspNetCore.HostFiltering;

namespace FraudDashboard.Web.Hosting;

/// <summary>The names by which the site may be asked for: a name of somebody else's that leads to this machine is none of them.</summary>
internal static class SiteHosts
{
    /// <summary>The setting of the framework: names divided by semicolons.</summary>
    private const string Setting = "AllowedHosts";

    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddSiteHosts(this WebApplicationBuilder builder)
    {
        var named = (builder.Configuration[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = named.Length > 0 ? named : Loopback;
            options.IncludeFailureMessage = false;
        });

        // Around the framework's own filter, which is there before any of the site's.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, SentenceForOtherHosts>());
    }

    private sealed class SentenceForOtherHosts : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                await rest(context);

                // What reaches the site has chosen an endpoint or has been answered with a page.
                if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null } && context.GetEndpoint() is null)
                {
                    context.Response.ContentType = "text/plain; charset=utf-8";
                    await context.Response.WriteAsync(
                        "This site does not answer to the name in the address. Use its own address, or ask who runs it to add the name to the setting AllowedHosts.");
                }
            });
            next(app);
        };
    }
}
