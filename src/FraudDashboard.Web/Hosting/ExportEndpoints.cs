using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
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
        ReadSessions sessions, AuditReadSessions auditSessions, PageRequestReader requests, CurrentReader reader, CoverBuilder cover, AuditExport audit,
        CancellationToken cancellation)
    {
        if (ExportCatalogue.Find(key) is not { } definition)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // A file holds what its page holds, so whoever may not open the page gets no file of it.
        if (reader.Reader?.May(PageRequirements.Of(definition.Path)) != true)
        {
            context.Refuse(Refusal.NotOfRole);
            return;
        }

        if (AuditExport.RefusalOf(purpose, "file") is { } refusal)
        {
            context.RefuseForm(StatusCodes.Status400BadRequest, refusal, definition.Path);
            return;
        }

        // Counted, listed and written in one snapshot: as many rows as the cover says.
        await using var session = await sessions.OpenAsync(reader.Scope, cancellation);
        var (request, _) = await requests.ReadAsync(session, query ?? "", definition.Keys, null, cancellation);
        if (request.RefusedArea is { } area)
        {
            context.Refuse(Refusal.NotOfArea, area);
            return;
        }

        await using var auditSession = definition.IsOfAudit ? await auditSessions.OpenAsync(reader.Scope, cancellation) : null;
        var content = await definition.ReadAsync(auditSession ?? session, request, cancellation);
        var file = new ExportFile
        {
            FileName = ExportFileName.Of(
                $"fraud-{definition.Key}", PeriodOf(request), request.AreaLabel, request.Frame.Clock?.AsAtOn),
            Cover = await cover.RunAsync(session, request, definition.Title, content.Period, purpose!.Trim(), content.ExpectedRows, cancellation),
            Contents = [content.Sheet],
            Kind = definition.IsList ? WorkbookKind.WorkingList : WorkbookKind.Summary,
        };
        file = await audit.RunAsync(request, AuditActions.Exported, Urls.Export(definition.Key), file, cancellation);
        await ExportEndpoint.SendAsync(context.Response, file, cancellation);
    }

    private static string PeriodOf(PageRequest request) =>
        request.Filter.Period.Kind == PeriodKind.PageDefault ? "current" : request.Filter.Period.Value;
}
