using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>What signs in and out. Antiforgery holds for both forms.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<AuthenticationMode>().IsDemo)
        {
            app.MapPost(Urls.SignInAsPath, SignInAsAsync).AllowAnonymous().RequireRateLimiting(RequestLimits.SignIn);
        }
        else
        {
            app.MapGet(Urls.StartSignInPath, (string? from) => Results.Challenge(
                new AuthenticationProperties { RedirectUri = Urls.Local(from) }, [OpenIdConnectDefaults.AuthenticationScheme])).AllowAnonymous().RequireRateLimiting(RequestLimits.SignIn);
        }

        app.MapPost(Urls.SignOutPath, SignOutAsync).RequireAuthorization();
        app.MapGet(Urls.StillHerePath, () => Results.NoContent()).RequireAuthorization();
    }

    private static async Task<IResult> SignInAsAsync(
        [FromForm] string? reader, [FromForm] string? from, HttpContext context, Sessions sessions)
    {
        if (DemoReaders.Find(reader) is not { } chosen)
        {
            return Results.LocalRedirect(Urls.SignIn(from));
        }

        try
        {
            if (await sessions.OpenAsync(chosen.Identity, CancellationToken.None) is not { } opened)
            {
                return Results.LocalRedirect(Urls.NoAccessPath);
            }

            var properties = new AuthenticationProperties();
            sessions.Bound(properties);
            await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, opened.ToPrincipal(), properties);
            return Results.LocalRedirect(PostSignInRedirect.For(opened, from));
        }
        catch (NpgsqlException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> SignOutAsync(
        [FromForm] string? from, HttpContext context, Sessions sessions, AuthenticationMode way, CancellationToken cancellation)
    {
        if (Reader.Of(context.User) is { } reader)
        {
            await sessions.EndAsync(reader, "signed_out", cancellation);
        }

        string[] schemes = way.IsDemo ? [CookieAuthenticationDefaults.AuthenticationScheme]
            : [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme];
        return Results.SignOut(new AuthenticationProperties { RedirectUri = Urls.SignIn(from) }, schemes);
    }
}
