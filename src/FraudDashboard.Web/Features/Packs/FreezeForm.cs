using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Takes the staff officer's form and freezes the month. Antiforgery holds for it.</summary>
public static class FreezeForm
{
    public static void MapFreeze(this WebApplication app) =>
        app.MapPost(Urls.FreezePath, SendAsync).RequireAuthorization(new RequiresAttribute(Capability.FreezePacks)).RequireRateLimiting(RequestLimits.File);

    private static async Task SendAsync(
        [FromForm] string? month, [FromForm] string? reason, HttpContext context, FreezePack freeze, OpenSessionQuery session)
    {
        var reader = Reader.Of(context.User)!;
        await session.RequireAsync(reader, Capability.FreezePacks, context.RequestAborted);
        if (Period.Read(month ?? "") is not { Kind: PeriodKind.Month } chosen)
        {
            context.RefuseForm(StatusCodes.Status400BadRequest, "Choose the month to freeze.", Urls.PacksPath);
            return;
        }

        // It counts every row of the force, as the loader: whoever sees less may not have it said in their name.
        if (!UserScope.AllLondon.ScopeCodes.All(reader.Scope.ScopeCodes.Contains))
        {
            context.Refuse(Refusal.NotOfRole);
            return;
        }

        // A freeze goes on when its reader closes the page: half of it is nothing.
        var result = await freeze.RunAsync(
            new(chosen.Start, reason?.Trim() ?? "", AuditLine.IdOf(reader.Scope), reader.UserName), CancellationToken.None);
        if (result.State == FreezeState.Frozen)
        {
            context.Response.Redirect(Urls.Pack(result.PackId!.Value));
            return;
        }

        context.RefuseForm(StatusCodes.Status409Conflict, result.Sentence, Urls.PacksPath);
    }
}
