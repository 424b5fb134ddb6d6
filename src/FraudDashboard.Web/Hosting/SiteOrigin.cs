using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Http.Features;

namespace FraudDashboard.Web.Hosting;

/// <summary>A circuit is spoken to by pages of this site alone: cookies come with what another site's page sends, its origin too.</summary>
internal static class SiteOrigin
{
    private const string CircuitPath = "/_blazor";

    public static void UseSiteOrigin(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(CircuitPath, StringComparison.OrdinalIgnoreCase) || IsOfThisSite(context))
        {
            return next(context);
        }

        context.Refuse(Refusal.OtherSite);
        context.RefuseForm(
            StatusCodes.Status403Forbidden,
            "This was sent by a page of another site. Open the page here and try again; behind a proxy, see “The site’s addresses” in the README.",
            Urls.OverviewPath);
        return Task.CompletedTask;
    });

    /// <summary>Scheme, host and port as the browser sees them: behind a proxy those that it forwards, where the site is told to believe it.</summary>
    private static bool IsOfThisSite(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.Origin is { Count: > 0 } origin)
        {
            return string.Equals(origin, $"{request.Scheme}://{request.Host.ToUriComponent()}", StringComparison.OrdinalIgnoreCase);
        }

        // Browsers leave the origin out of a plain GET of the same site, and of nothing else that a circuit needs.
        return HttpMethods.IsGet(request.Method) && !IsUpgrade(context)
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    private static bool IsUpgrade(HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;
}
