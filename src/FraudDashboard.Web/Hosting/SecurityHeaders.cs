using System.Security.Cryptography;
using FraudDashboard.Web.Security.SignIn;

namespace FraudDashboard.Web.Hosting;

/// <summary>What a browser may load, and where a page may be shown or kept.</summary>
internal static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        // Signing out leads on to the identity provider, which a browser counts as part of the form.
        var forms = app.Services.GetService<AuthenticationSettings>()?.Origin is { } origin ? $"'self' {origin}" : "'self'";
        app.Use((context, next) =>
        {
            // An error page is the same request run again: its header is already promised.
            if (context.Items.ContainsKey(NonceKey))
            {
                return next(context);
            }

            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Items[NonceKey] = nonce;
            context.Response.OnStarting(() =>
            {
                Write(context.Response, nonce, forms);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>The nonce of this response, for the import map: the one inline script of a page.</summary>
    public static string? ScriptNonce(this HttpContext context) => context.Items[NonceKey] as string;

    private static void Write(HttpResponse response, string nonce, string forms)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // MudBlazor writes style attributes and one style element; scripts need nothing inline.
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + $"connect-src 'self'; object-src 'none'; base-uri 'self'; form-action {forms}; frame-ancestors 'none'";

        // Pages hold figures of one reader: no cache keeps them. Static files come with a cache rule of their own.
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            headers.CacheControl = "no-store";
        }
    }
}
