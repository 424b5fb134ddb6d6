using System.Globalization;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Sends the files of a frozen month. Antiforgery holds for the form.</summary>
public static class PackFile
{
    public static void MapPackFile(this WebApplication app) =>
        app.MapPost(Urls.PackFilePath, SendAsync).RequireAuthorization(new RequiresAttribute(Capability.DownloadPacks)).RequireRateLimiting(RequestLimits.File);

    private static async Task SendAsync(
        [FromForm] string? pack, [FromForm] string? area, [FromForm] string? copy, [FromForm] string? purpose, HttpContext context,
        ReadSessions sessions, PageRequestReader requests, CurrentReader reader, MakePack make, DownloadAnswers downloads)
    {
        var (boroughs, packs) = await ReadAsync(sessions, requests, reader.Scope);
        var id = long.TryParse(pack, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var areas = PackFiles.AreasOf(boroughs, reader.Scope).Select(PackOrder.ValueOf).ToHashSet();
        if (!string.IsNullOrEmpty(area) && !areas.Contains(area) && new PackScopes(boroughs).Areas.Any(one => PackOrder.ValueOf(one) == area))
        {
            context.Refuse(Refusal.NotOfArea, area);
            return;
        }

        var refusal = AuditExport.RefusalOf(purpose, "pack")
            ?? (packs.All(one => one.PackId != id) ? "Choose a frozen month, then download again."
            : !string.IsNullOrEmpty(area) && !areas.Contains(area) ? "Choose an area from the list, then download again."
            : areas.Count == 0 ? "You have no boroughs of which there is a pack."
            : copy is not (null or "" or PackOrder.InternalValue) ? "Choose which copy you want, then download again." : null);
        if (refusal is not null)
        {
            context.RefuseForm(StatusCodes.Status400BadRequest, refusal, Urls.PacksPath);
            return;
        }

        var asking = reader.Reader!;
        var order = new PackOrder(id, area ?? "", copy == PackOrder.InternalValue ? PackProfile.Internal : PackProfile.Publication, purpose!.Trim());
        await downloads.AnswerAsync(context, new DownloadOrder(
            asking, "Pack", Urls.PacksPath, (target, end) => make.RunAsync(order, asking.Scope, target, end)));
    }

    /// <summary>What can be refused is refused at once, before the pack has its turn: it then is read in a snapshot of its own.</summary>
    private static async Task<(IReadOnlyList<BoroughRef> Boroughs, IReadOnlyList<PacksRow> Packs)> ReadAsync(
        ReadSessions sessions, PageRequestReader requests, UserScope scope)
    {
        await using var session = await sessions.OpenAsync(scope, CancellationToken.None);
        var (request, _) = await requests.ReadAsync(session, "", new PageKeys(), null, CancellationToken.None);
        return (request.Reference.Boroughs, await PacksQuery.RunAsync(session, scope, CancellationToken.None));
    }
}
