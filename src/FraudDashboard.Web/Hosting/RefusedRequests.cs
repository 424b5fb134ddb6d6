using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FraudDashboard.Web.Hosting;

/// <summary>Leaves a line in the audit for every request that was refused to somebody who is, or was, signed in.</summary>
internal static class RefusedRequests
{
    /// <summary>What the audit keeps of a refused address: words of routes, and keys of files.</summary>
    public static void AddRefusedAddress(this IServiceCollection services) => services.AddSingleton(provider => new RefusedAddress(
        provider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.RoutePattern.PathSegments)
            .SelectMany(segment => segment.Parts.OfType<RoutePatternLiteralPart>())
            .Select(part => part.Content)
            .Concat(ExportCatalogue.All.Select(file => file.Key)),
        provider.GetRequiredService<ReferenceCache>()));

    public static void UseRefusedRequests(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && WhyOf(context) is { } why && ReaderOf(context) is { } reader)
            {
                var refused = context.RequestServices.GetRequiredService<RefusedAccess>();
                await refused.RecordAsync(reader.Scope, SubjectOf(context), Refusal.Of(context)?.AreaCode, why, context.RequestAborted);
            }
        });

        // Before the page's own form is looked for, which only those have who may send it.
        app.Use(async (context, next) =>
        {
            var sending = context.GetEndpoint()?.Metadata.GetMetadata<RequiresForPostAttribute>();
            if (sending is null || !HttpMethods.IsPost(context.Request.Method) || Reader.Of(context.User)?.May(sending.Capability) == true)
            {
                await next(context);
                return;
            }

            context.Refuse(Refusal.NotOfRole);
        });
    }

    private static string? WhyOf(HttpContext context) => context.Response.StatusCode switch
    {
        _ when Refusal.Of(context) is { } refusal => refusal.Why,
        StatusCodes.Status403Forbidden => Refusal.NotOfRole,
        StatusCodes.Status404NotFound when IsNothingThere(context) => Refusal.NoSuchAddress,
        StatusCodes.Status429TooManyRequests => Refusal.TooOften,
        StatusCodes.Status400BadRequest when context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } => Refusal.FormOfAnother,
        StatusCodes.Status401Unauthorized or StatusCodes.Status302Found when SessionCookie.EndedReaderOf(context) is not null => Refusal.SessionEnded,
        _ => null,
    };

    private static bool IsNothingThere(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<UnknownAddress>() is not null;

    /// <summary>The path; of one that is not the site's no more than the screen in it, since anything may have been typed there.</summary>
    private static string SubjectOf(HttpContext context)
    {
        var path = context.Request.Path.ToString();
        return !IsNothingThere(context) ? path
            : (SiteMap.Screens.LastOrDefault(screen => screen.Path != Urls.OverviewPath && path.Contains(screen.Path, StringComparison.OrdinalIgnoreCase))?.Path ?? "") + "/…";
    }

    private static Reader? ReaderOf(HttpContext context) => Reader.Of(context.User) ?? SessionCookie.EndedReaderOf(context);
}
