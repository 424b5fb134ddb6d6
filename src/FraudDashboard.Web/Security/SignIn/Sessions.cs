using System.Text.Json;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests.Reference;
using Microsoft.AspNetCore.Authentication;
using Npgsql;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Opens, checks anew and ends sessions, each with its line in the audit.</summary>
public sealed class Sessions(WritePath write, ReferenceCache reference, AccessSettings settings, TimeProvider time)
{
    private const string Subject = "site";

    private TimeSpan Longest => TimeSpan.FromHours(settings.SessionHours);

    /// <summary>Gives a cookie the end of its session.</summary>
    public void Bound(AuthenticationProperties cookie)
    {
        cookie.IsPersistent = false;
        cookie.AllowRefresh = false;
        cookie.IssuedUtc = time.GetUtcNow();
        cookie.ExpiresUtc = cookie.IssuedUtc + Longest;
    }

    /// <summary>Signs a person in; null when neither a claim nor a grant opens anything, which is audited too.</summary>
    public async Task<Reader?> OpenAsync(Identity who, CancellationToken cancellation)
    {
        var lists = await reference.GetAsync(cancellation);
        Reader? opened = null;
        await write.RunAsync(
            async connection =>
            {
                var now = time.GetUtcNow();
                if (await DecideAsync(connection, who, lists, now) is not { } decision)
                {
                    return [Line(who.UserId, who.UserName, AuditActions.SignInRefused, "neither a claim nor a grant")];
                }

                opened = ReaderOf(who, decision, lists, Guid.NewGuid());
                await SessionRows.InsertAsync(connection, opened, decision.GrantId, now, now + Longest);
                return [Line(who.UserId, who.UserName, AuditActions.SignedIn, decision.GrantId is null ? "claim" : "grant", opened)];
            },
            cancellation);
        return opened;
    }

    /// <summary>Takes over what the identity provider says now; null when that opens nothing any more: then the session is ended.</summary>
    public async Task<Reader?> RefreshAsync(Reader reader, Identity who, CancellationToken cancellation)
    {
        var lists = await reference.GetAsync(cancellation);
        Reader? refreshed = null;
        await write.RunAsync(
            async connection =>
            {
                var now = time.GetUtcNow();
                var decision = who.UserId == reader.UserId ? await DecideAsync(connection, who, lists, now) : null;
                refreshed = decision is null ? null : ReaderOf(who, decision, lists, reader.SessionId);
                if (refreshed is not null && !await SessionRows.UpdateAsync(connection, refreshed, decision!.GrantId, now))
                {
                    refreshed = null;
                }

                return refreshed is null ? await EndedAsync(connection, reader, "access_changed", now) : [];
            },
            cancellation);
        return refreshed;
    }

    /// <summary>True for the one request of all that are to read the claims again now: a refresh token works once.</summary>
    public async Task<bool> TryClaimRefreshAsync(Reader reader, DateTime seenAt, CancellationToken cancellation)
    {
        var isTaken = false;
        await write.RunAsync(
            async connection =>
            {
                isTaken = await SessionRows.SeeAsync(connection, reader.SessionId, seenAt, time.GetUtcNow());
                return [];
            },
            cancellation);
        return isTaken;
    }

    /// <summary>Ends a session; its next reading, in whatever tab, is refused.</summary>
    public Task EndAsync(Reader reader, string why, CancellationToken cancellation) => write.RunAsync(
        connection => EndedAsync(connection, reader, why, time.GetUtcNow()), cancellation);

    private static async Task<IReadOnlyList<AuditEvent>> EndedAsync(NpgsqlConnection connection, Reader reader, string why, DateTimeOffset now) =>
        await SessionRows.EndAsync(connection, reader.SessionId, why, now)
            ? [Line(reader.UserId, reader.UserName, AuditActions.SignedOut, why)] : [];

    private async Task<AccessDecision?> DecideAsync(NpgsqlConnection connection, Identity who, ReferenceLists lists, DateTimeOffset now) =>
        AccessDecision.WithoutGrant(who, lists.Boroughs, settings) ?? await SessionRows.GrantAsync(connection, who.UserId, now);

    private static Reader ReaderOf(Identity who, AccessDecision decision, ReferenceLists lists, Guid sessionId) => new()
    {
        UserId = who.UserId,
        UserName = who.UserName,
        Role = decision.Role,
        Boroughs = decision.Boroughs,
        SessionId = sessionId,
        AreaText = AreaText(decision, lists),
    };

    private static string AreaText(AccessDecision decision, ReferenceLists lists) => AccessMatrix.Of(decision.Role, Capability.Figures) switch
    {
        Right.Yes => "All London",
        Right.Own => string.Join(", ", decision.Boroughs.Select(lists.AreaName)),
        _ => decision.Role.Title(),
    };

    private static AuditEvent Line(string userId, string userName, string action, string how, Reader? reader = null) => new()
    {
        UserId = userId,
        UserName = userName,
        ActionCode = action,
        Subject = Subject,
        Detail = JsonSerializer.SerializeToElement(new { how, role = reader?.Role.Code(), boroughs = reader?.Boroughs }),
    };
}
