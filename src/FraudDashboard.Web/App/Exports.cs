using FraudDashboard.Web.Shared.Access;
using FraudDashboard.Web.Shared.Catalogue;
using FraudDashboard.Web.Shared.Data;
using FraudDashboard.Web.Shared.Excel;
using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.App;

/// <summary>Downloads: the same rows as the page whose query string is posted. Antiforgery holds for every form.</summary>
internal static class Exports
{
    public static void MapExports(this WebApplication app) => 
        app.MapPost("/export/{key}", SendAsync).RequireAuthorization(new NeedsAttribute(Capability.Export)).RequireRateLimiting(RequestLimits.File);

    private static async Task SendAsync(
        string key, [FromForm] string? query, [FromForm] string? purpose, HttpContext context,
        ReportRequests requests, CurrentReader reader, RefusedAccess refused, CoverOf cover, CancellationToken cancellation)
    {
        if (Catalogue.Find(key) is not { } report)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // A file holds what its page holds, so whoever may not open the page gets no file of it.
        if (reader.Reader?.May(PageNeeds.Of(report.Path)) != true)
        {
            await context.ForbidAsync();
            return;
        }

        if (string.IsNullOrWhiteSpace(purpose))
        {
            await Results.Text("Say what the file is for, then download again.", statusCode: StatusCodes.Status400BadRequest)
                .ExecuteAsync(context);
            return;
        }

        var (request, _) = await requests.ReadAsync(query ?? "", report.Keys, null, reader.Scope, cancellation);
        if (request.RefusedArea is { } area)
        {
            await refused.RecordAsync(reader.Scope, context.Request.Path, area, cancellation);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var content = await report.ReadAsync(context.RequestServices, request, cancellation);
        var file = new ExportFile
        {
            FileName = ExportFileName.Of(
                $"fraud-{report.Key}", PeriodOf(request), request.AreaLabel, request.Frame.Clock?.AsAtOn),
            Cover = await cover.RunAsync(request, report.Title, content.Period, purpose.Trim(), content.ExpectedRows, cancellation),
            Contents = [content.Sheet],
            Profile = content.ExpectedRows is <= 500 ? ExportProfile.Summary : ExportProfile.WorkingList,
        };
        await ExportEndpoint.SendAsync(context.Response, file, cancellation);
    }

    private static string PeriodOf(ReportRequest request) =>
        request.Filter.Period.Kind == PeriodKind.PageDefault ? "current" : request.Filter.Period.Value;
}
