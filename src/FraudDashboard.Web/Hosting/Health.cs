using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Hosting;

/// <summary>Whether the site can read its database: for the container's health check.</summary>
internal static class Health
{
    private static readonly UserScope NoScope = new("Health", []);

    public static void MapHealth(this WebApplication app) => app.MapGet("/health", async (ReadSessions sessions, CancellationToken cancellation) =>
    {
        await using var session = await sessions.OpenAsync(NoScope, cancellation);
        await MeasuresQuery.RunAsync(session, NoScope, cancellation);
        return Results.Text("healthy");
    }).AllowAnonymous();
}
