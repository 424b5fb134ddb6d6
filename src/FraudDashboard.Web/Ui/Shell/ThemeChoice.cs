using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Ui.Shell;

/// <summary>Light or dark: a cookie, set by a plain form so that it works before the circuit does.</summary>
internal static class ThemeChoice
{
    public const string Light = "light";
    public const string Dark = "dark";
    private const string CookieName = "theme";

    public static string Of(HttpContext? context) => context?.Request.Cookies[CookieName] == Dark ? Dark : Light;

    public static void MapTheme(this WebApplication app) => app.MapGet(Urls.ThemePath, (HttpContext context, string? to, string? from) =>
    {
        context.Response.Cookies.Append(CookieName, to == Dark ? Dark : Light, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return Results.LocalRedirect(Urls.Local(from));
    }).AllowAnonymous();
}
