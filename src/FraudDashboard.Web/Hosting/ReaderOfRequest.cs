using Microsoft.AspNetCore.Components.Authorization;

namespace FraudDashboard.Web.Hosting;

/// <summary>Marks the endpoint of every address that is none of the site's.</summary>
internal sealed class UnknownAddress
{
    public static readonly UnknownAddress Instance = new();
}

/// <summary>Makes the reader of a request known to its services, as Blazor does for the pages and circuits of its own.</summary>
internal static class ReaderOfRequest
{
    public static void UseReader(this WebApplication app) => app.Use((context, next) =>
    {
        var states = (IHostEnvironmentAuthenticationStateProvider)context.RequestServices.GetRequiredService<AuthenticationStateProvider>();
        states.SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
        return next(context);
    });

    /// <summary>An address that nothing answers is not found, for whoever asks.</summary>
    public static void MapUnknownAddresses(this WebApplication app) => app.MapFallback(() => Results.NotFound()).AllowAnonymous().WithMetadata(UnknownAddress.Instance);
}
