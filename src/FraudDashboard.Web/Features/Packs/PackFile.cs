using System.Globalization;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Features.Packs.Briefs;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Sends the workbooks and the brief of a frozen month. Antiforgery holds for both forms.</summary>
public static class PackFile
{
    public static void MapPackFile(this WebApplication app)
    {
        app.MapPost(Urls.PackFilePath, SendAsync).RequireAuthorization(new RequiresAttribute(Capability.DownloadPacks)).RequireRateLimiting(RequestLimits.File);
        app.MapPost(Urls.BriefFilePath, SendBriefAsync).RequireAuthorization(new RequiresAttribute(Capability.DownloadPacks)).RequireRateLimiting(RequestLimits.File);
    }

    private static async Task SendAsync(
        [FromForm] string? pack, [FromForm] string? area, [FromForm] string? copy, [FromForm] string? purpose, HttpContext context,
        ReadSessions sessions, PageRequestReader requests, CurrentReader reader, MakePack make, DownloadAnswers downloads)
    {
        if (await OrderOfAsync(new("pack", pack, area, copy, purpose), context, sessions, requests, reader.Scope) is { } order)
        {
            var asking = reader.Reader!;
            await downloads.AnswerAsync(context, new DownloadOrder(asking, "Pack", Urls.PacksPath, (target, end) => make.RunAsync(order, asking.Scope, target, end)));
        }
    }

    private static async Task SendBriefAsync(
        [FromForm] string? pack, [FromForm] string? area, [FromForm] string? copy, [FromForm] string? purpose, HttpContext context,
        ReadSessions sessions, PageRequestReader requests, CurrentReader reader, MakeBrief make, DownloadAnswers downloads)
    {
        if (await OrderOfAsync(new("brief", pack, area, copy, purpose), context, sessions, requests, reader.Scope) is { } order)
        {
            var asking = reader.Reader!;
            await downloads.AnswerAsync(context, new DownloadOrder(asking, "Brief", Urls.Brief(order.PackId), (target, end) => make.RunAsync(order, asking.Scope, target, end)));
        }
    }

    /// <summary>What is asked for; null where it is refused, which then is answered.</summary>
    private static async Task<PackOrder?> OrderOfAsync(Asked asked, HttpContext context, ReadSessions sessions, PageRequestReader requests, UserScope scope)
    {
        var (boroughs, packs) = await ReadAsync(sessions, requests, scope);
        var id = long.TryParse(asked.Pack, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var areas = PackFiles.AreasOf(boroughs, scope).Select(PackOrder.ValueOf).ToHashSet();
        var hasArea = !string.IsNullOrEmpty(asked.Area);
        if (hasArea && !areas.Contains(asked.Area!) && new PackScopes(boroughs).Areas.Any(one => PackOrder.ValueOf(one) == asked.Area))
        {
            context.Refuse(Refusal.NotOfArea, asked.Area);
            return null;
        }

        var refusal = AuditExport.RefusalOf(asked.Purpose, asked.Kind)
            ?? (packs.All(one => one.PackId != id) ? "Choose a frozen month, then download again."
            : hasArea && !areas.Contains(asked.Area!) || (!hasArea && asked.Kind == "brief") ? "Choose an area from the list, then download again."
            : areas.Count == 0 ? "You have no boroughs of which there is a pack."
            : asked.Copy is not (null or "" or PackOrder.InternalValue) ? "Choose which copy you want, then download again." : null);
        if (refusal is not null)
        {
            context.RefuseForm(StatusCodes.Status400BadRequest, refusal, Urls.PacksPath);
            return null;
        }

        return new PackOrder(id, asked.Area ?? "", asked.Copy == PackOrder.InternalValue ? PackProfile.Internal : PackProfile.Publication, asked.Purpose!.Trim());
    }

    /// <summary>What can be refused is refused at once, before the file has its turn: it then is read in a snapshot of its own.</summary>
    private static async Task<(IReadOnlyList<BoroughRef> Boroughs, IReadOnlyList<PacksRow> Packs)> ReadAsync(
        ReadSessions sessions, PageRequestReader requests, UserScope scope)
    {
        await using var session = await sessions.OpenAsync(scope, CancellationToken.None);
        var (request, _) = await requests.ReadAsync(session, "", new PageKeys(), null, CancellationToken.None);
        return (request.Reference.Boroughs, await PacksQuery.RunAsync(session, scope, CancellationToken.None));
    }

    private sealed record Asked(string Kind, string? Pack, string? Area, string? Copy, string? Purpose);
}
