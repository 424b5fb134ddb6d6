using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Npgsql;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Holds each request's cookie against its session, and says where those go who may not have a page.</summary>
public sealed partial class SessionCookie(
    OpenSessionQuery open, Sessions sessions, ClaimsRefresh refresh, AuthenticationSettings settings, AuthenticationMode way,
    TimeProvider time, ILogger<SessionCookie> log) : CookieAuthenticationEvents
{
    private static readonly object EndedReader = new();
    private static readonly object StaleSince = new();

    /// <summary>How long after a question without an answer the next is asked, where nothing is shown until there is one.</summary>
    private TimeSpan Retry => TimeSpan.FromSeconds(Math.Min(10, settings.Refresh.TotalSeconds));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // What is open to everyone, the files of a page above all, asks no database.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return;
        }

        try
        {
            var reader = Reader.Of(context.Principal);
            var now = reader is null ? null : await CheckAsync(reader, context);
            if (now is null)
            {
                context.RejectPrincipal();
                if (StaleSinceOf(context.HttpContext) is not null)
                {
                    // The session is open all the same: the next request asks the provider again.
                    return;
                }

                context.HttpContext.Items[EndedReader] = reader;
                await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            }
            else if (!ReferenceEquals(now, reader))
            {
                context.ReplacePrincipal(now.ToPrincipal());
                context.ShouldRenew = true;
            }
        }
        catch (NpgsqlException error)
        {
            // Nothing can be read either: the page says that the database does not answer.
            LogUnchecked(log, error);
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (StaleSinceOf(context.HttpContext) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(request.Method) || request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var from = request.PathBase + request.Path + request.QueryString;
        context.Response.Redirect(way.IsDemo ? Urls.SignIn(from) : Urls.StartSignIn(from));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.HttpContext.Refuse(Refusal.NotOfRole);
        return Task.CompletedTask;
    }

    /// <summary>Whose cookie came with a request after its session had ended.</summary>
    public static Reader? EndedReaderOf(HttpContext context) => context.Items[EndedReader] as Reader;

    /// <summary>Since when the provider has not confirmed who asks, where that is too long ago for anything to be shown.</summary>
    public static DateTime? StaleSinceOf(HttpContext? context) => context?.Items[StaleSince] as DateTime?;

    /// <summary>The reader that the session says; null when it is over, or unconfirmed for too long.</summary>
    private async Task<Reader?> CheckAsync(Reader reader, CookieValidatePrincipalContext context)
    {
        // Not called off by who hangs up: a request of somebody unknown would leave no line for what it is refused.
        var cancellation = CancellationToken.None;
        try
        {
            var row = await open.RunAsync(reader, cancellation);
            if (context.Properties.GetTokenValue("refresh_token") is null)
            {
                return row.IsOf(reader) ? reader : null;
            }

            var now = time.GetUtcNow();
            var isStale = now - row.ClaimsAt >= settings.Stale;
            if (now - row.SeenAt >= (isStale ? Retry : settings.Refresh) && await sessions.TryClaimRefreshAsync(reader, row.SeenAt, cancellation))
            {
                var answer = await refresh.RunAsync(reader, context.Properties, cancellation);
                if (answer.IsConfirmed)
                {
                    context.ShouldRenew = answer.Reader is not null;
                    return answer.Reader;
                }
            }

            if (isStale)
            {
                context.HttpContext.Items[StaleSince] = row.ClaimsAt;
                return null;
            }

            return row.IsOf(reader) ? reader : null;
        }
        catch (SessionEndedException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A session could not be checked")]
    private static partial void LogUnchecked(ILogger log, Exception error);
}
