using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Sends the pack of a month and area as one workbook. Antiforgery holds for the form.</summary>
public static class PackFile
{
    public static void MapPackFile(this WebApplication app) =>
        app.MapPost(Urls.PackFilePath, SendAsync).RequireAuthorization(new RequiresAttribute(Capability.DownloadPacks)).RequireRateLimiting(RequestLimits.File);

    /// <summary>The pack that a request asks for, as it stands now.</summary>
    public static async Task<ExportFile> MakeAsync(
        ReadSession session, PageRequest request, string purpose, CoverBuilder cover, CancellationToken cancellation)
    {
        var figures = PackFigures.Of(request, await PackData.ReadAsync(session, request, cancellation));
        var period = Period.Month(figures.Month);
        var area = request.AreaLabel;
        var provisional = PackMonths.Provisional(request.Reference.Measures, figures.Month);
        var head = await cover.RunAsync(
            session, request, $"Fraud recording pack: {area}, {period.Label}", $"{period.Label}, not frozen", purpose, PackSheets.RowCount(figures), cancellation);
        return new ExportFile
        {
            FileName = ExportFileName.Of("fraud-pack", period.Value, area, request.Frame.Clock?.AsAtOn),
            Cover = head with
            {
                Standing = "Not frozen: figures as they stand now; a later pack of this month may differ."
                    + (provisional is null ? "" : $" Provisional [p]: {provisional}."),
            },
            Contents = PackSheets.Of(request, figures),
            Kind = WorkbookKind.Summary,
        };
    }

    private static async Task SendAsync(
        [FromForm] string? month, [FromForm] string? area, [FromForm] string? purpose, HttpContext context,
        ReadSessions sessions, PageRequestReader requests, CurrentReader reader, MakePack make, DownloadAnswers downloads)
    {
        var address = new QueryBuilder { { "month", month ?? "" }, { "area", area ?? "" } }.ToString();
        var (request, warnings) = await ReadAsync(sessions, requests, address, reader.Scope, CancellationToken.None);
        if (request.RefusedArea is { } refusedArea)
        {
            context.Refuse(Refusal.NotOfArea, refusedArea);
            return;
        }

        var refusal = request.Frame.Clock is null ? "No crime reports are loaded yet: there is nothing to pack."
            : AuditExport.RefusalOf(purpose, "pack") ?? (warnings.Count > 0 ? string.Join(' ', warnings) + " Choose again." : null);
        if (refusal is not null)
        {
            context.RefuseForm(StatusCodes.Status400BadRequest, refusal, Urls.PacksPath);
            return;
        }

        var asking = reader.Reader!;
        await downloads.AnswerAsync(context, new DownloadOrder(
            asking, "Pack", Urls.PacksPath, (target, end) => make.RunAsync(address, purpose!.Trim(), asking.Scope, target, end)));
    }

    /// <summary>What can be refused is refused at once, before the pack has its turn: it then is read in a snapshot of its own.</summary>
    private static async Task<(PageRequest Request, IReadOnlyList<string> Warnings)> ReadAsync(
        ReadSessions sessions, PageRequestReader requests, string address, UserScope scope, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(scope, cancellation);
        return await requests.ReadAsync(session, address, new PageKeys(), null, cancellation);
    }
}
