using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What an analyst decides about a load: to release or discard a held one, to roll back the last of its kind.</summary>
public sealed class LoadDecisions(DatabaseConnections connections, OpenSessionQuery session, AuditAnchorFile? anchors = null)
{
    public const string Release = "release";
    public const string Discard = "discard";
    public const string RollBack = "roll-back";

    /// <summary>What it would touch; null for what is not asked for again.</summary>
    public async Task<DecisionPreview?> PreviewAsync(Reader reader, long loadId, string? act, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        return act switch
        {
            Discard => await new DiscardLoad(connections.Loader).PreviewAsync(loadId, cancellation),
            RollBack => await new RollBackLoad(connections.Loader).PreviewAsync(loadId, cancellation),
            _ => null,
        };
    }

    /// <summary>Null when it is done; else a sentence why it cannot be, and nothing is changed.</summary>
    public async Task<string?> RunAsync(Reader reader, long loadId, string? act, string? reason, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        var decision = new LoadDecision(reason?.Trim() ?? "", AuditLine.IdOf(reader.Scope), reader.UserName);
        return act switch
        {
            Release => await new ReleaseLoad(connections.Loader, anchors).RunAsync(loadId, decision, cancellation),
            Discard => await new DiscardLoad(connections.Loader, anchors).RunAsync(loadId, decision, cancellation),
            RollBack => await new RollBackLoad(connections.Loader, anchors).RunAsync(loadId, decision, cancellation),
            _ => "Choose what is to be done with the load.",
        };
    }
}

/// <summary>Takes the form of <see cref="LoadDecisionForm"/>. Antiforgery holds for it.</summary>
internal static class LoadDecisionEndpoint
{
    public static void MapLoadDecision(this WebApplication app) =>
        app.MapPost(Urls.ImportsPath + "/{id:long}/decision", SendAsync).RequireAuthorization(new RequiresAttribute(Capability.Import));

    private static async Task SendAsync(
        long id, [FromForm] string? act, [FromForm] string? reason, [FromForm] string? confirmed, HttpContext context, LoadDecisions decisions)
    {
        var reader = Reader.Of(context.User)!;
        if (await decisions.PreviewAsync(reader, id, act, context.RequestAborted) is { Problem: null } preview && preview.Seen != confirmed)
        {
            context.RefuseForm(StatusCodes.Status409Conflict, $"This was not confirmed, or it would touch other rows by now. {string.Join(" ", preview.Touches)}", Urls.Import(id));
            return;
        }

        // A roll-back goes on when its reader closes the page: half of it is nothing.
        var problem = await decisions.RunAsync(reader, id, act, reason, CancellationToken.None);
        if (problem is null)
        {
            context.Response.Redirect(Urls.Import(id));
            return;
        }

        context.RefuseForm(StatusCodes.Status409Conflict, problem, Urls.Import(id));
    }
}
