using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace FraudDashboard.Web.Hosting;

/// <summary>An error is a page of the site with a reference, never a stack trace.</summary>
internal static class SafeErrors
{
    public static void UseSafeErrors(this WebApplication app)
    {
        // In development too: the framework's own page shows the headers of the request, the cookie among them.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Urls.ErrorPath,
            CreateScopeForErrors = true,
            StatusCodeSelector = error => error switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                _ when IsOfText(error) => StatusCodes.Status400BadRequest,
                _ when IsOfDatabase(error) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
        });

        app.UseStatusCodePagesWithReExecute($"{Urls.ErrorPath}/{{0}}", createScopeForStatusCodePages: true);

        // The error page is asked for, not posted to: a refused form had no token, or none that holds.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
    }

    // PostgreSQL takes no NUL: the database answers, and what was sent is at fault.
    private static bool IsOfText(Exception? error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter }
        || (error is not null && IsOfText(error.InnerException));

    private static bool IsOfDatabase(Exception? error) => error is NpgsqlException || (error is not null && IsOfDatabase(error.InnerException));
}
