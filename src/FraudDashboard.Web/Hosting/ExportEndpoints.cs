using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.Hosting;

/// <summary>Downloads: the same rows as the page whose query string is posted. Antiforgery holds for every form.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this WebApplication app) =>
        app.MapPost("/export/{key}", SendAsync).RequireAuthorization(new RequiresAttribute(Capability.Export))
            .RequireRateLimiting(RequestLimits.File);

    private static async Task SendAsync(
        string key, [FromForm] string? query, [FromForm] string? purpose, HttpContext context,
        ReadSessions sessions, PageRequestReader requests, CurrentReader reader, MakeExport make, DownloadAnswers downloads)
    {
        if (ExportCatalogue.Find(key) is not { } definition)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // A file holds what its page holds, so whoever may not open the page gets no file of it.
        if (reader.Reader is not { } asking || !asking.May(PageRequirements.Of(definition.Path)))
        {
            context.Refuse(Refusal.NotOfRole);
            return;
        }

        if (AuditExport.RefusalOf(purpose, "file") is { } refusal)
        {
            context.RefuseForm(StatusCodes.Status400BadRequest, refusal, definition.Path);
            return;
        }

        var request = await RequestAsync(sessions, requests, definition, query, asking.Scope);
        if (request.RefusedArea is { } area)
        {
            context.Refuse(Refusal.NotOfArea, area);
            return;
        }

        await downloads.AnswerAsync(context, new DownloadOrder(
            asking, definition.TitleFor(request), definition.Path,
            (target, end) => make.RunAsync(definition, query ?? "", purpose!.Trim(), asking.Scope, target, end)));
    }

    /// <summary>What is asked for, before the file has its turn: the file then is read in a snapshot of its own.</summary>
    private static async Task<PageRequest> RequestAsync(
        ReadSessions sessions, PageRequestReader requests, ExportDefinition definition, string? query, UserScope scope)
    {
        // Whoever hangs up is refused, and audited, all the same.
        await using var session = await sessions.OpenAsync(scope, CancellationToken.None);
        return (await requests.ReadAsync(session, query ?? "", definition.Keys, null, CancellationToken.None)).Request;
    }
}
