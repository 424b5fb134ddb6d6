using FraudDashboard.Web.Shared.Filters;
using Microsoft.AspNetCore.Diagnostics;

namespace FraudDashboard.Web.App;

/// <summary>An error is a page of the site with a reference, never a stack trace.</summary>
internal static class SafeErrors
{
    public static void UseSafeErrors(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(Urls.ErrorPath, createScopeForErrors: true);
        }

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
}
