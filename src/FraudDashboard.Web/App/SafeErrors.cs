using FraudDashboard.Web.Shared.Filters;

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
    }
}
