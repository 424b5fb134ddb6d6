using System.Text.Json;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests.Reference;
using Microsoft.AspNetCore.Authentication;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Opens, checks anew and ends sessions, each with its line in the audit.</summary>
public sealed class Sessions(WriteSessions write, ReferenceCache reference, AccessSettings settings, TimeProvider time)
{
    private const string Subject = "site";

    /// <summary>Gives a cookie the end of its session.</summary>
    public void Bound(AuthenticationProperties cookie)
    {
        cookie.IsPersistent = false;
        cookie.AllowRefresh = false;
        cookie.IssuedUtc = time.GetUtcNow();
        cookie.ExpiresUtc = cookie.IssuedUtc + settings.LongestSession;
    }

    /// <summary>Signs a person in; null when neither a claim nor a grant opens anything, which is audited too.</summary>
    public async Task<Reader?> OpenAsync(Identity who, CancellationToken cancellation)
    {
        var lists = await reference.GetAsync(cancellation);
        return await write.RunOnSessionAsync<Reader?>(
            null,
            async session =>
            {
                var now = time.GetUtcNow();
                if (await DecideAsync(session, who, lists) is not { } decision)
                {
                    session.Record(Line(who.UserId, who.UserName, AuditActions.SignInRefused, "neither a claim nor a grant"));
                    return null;
                }

                var opened = ReaderOf(who, decision, lists, Guid.NewGuid());
                await SessionRows.InsertAsync(session, opened, decision.GrantId, now, now + settings.LongestSession);
                session.Record(Line(who.UserId, who.UserName, AuditActions.SignedIn, decision.GrantId is null ? "claim" : "grant", opened));
                return opened;
            },
            cancellation);
    }

    /// <summary>Takes over what the identity provider says now; null when that opens nothing any more: then the session is ended.</summary>
    public async Task<Reader?> RefreshAsync(Reader reader, Identity who, CancellationToken cancellation)
    {
        var lists = await reference.GetAsync(cancellation);
        return await write.RunOnSessionAsync<Reader?>(
            reader.SessionId,
            async session =>
            {
                var now = time.GetUtcNow();
                var decision = who.UserId == reader.UserId ? await DecideAsync(session, who, lists) : null;
                var refreshed = decision is null ? null : ReaderOf(who, decision, lists, reader.SessionId);
                if (refreshed is not null && await SessionRows.UpdateAsync(session, refreshed, decision!.GrantId, now))
                {
                    return refreshed;
                }

                await EndAsync(session, reader, "access_changed", now);
                return null;
            },
            cancellation);
    }

    /// <summary>True for the one request of all that are to read the claims again now: a refresh token works once.</summary>
    public Task<bool> TryClaimRefreshAsync(Reader reader, DateTime seenAt, CancellationToken cancellation) => write.RunOnSessionAsync(
        reader.SessionId, session => SessionRows.SeeAsync(session, reader.SessionId, seenAt, time.GetUtcNow()), cancellation);

    /// <summary>Ends a session; its next reading, in whatever tab, is refused.</summary>
    /// <returns>False when it had ended before.</returns>
    public Task<bool> EndAsync(Reader reader, string why, CancellationToken cancellation) => write.RunOnSessionAsync(
        reader.SessionId, session => EndAsync(session, reader, why, time.GetUtcNow()), cancellation);

    private static async Task<bool> EndAsync(WriteSession session, Reader reader, string why, DateTimeOffset now)
    {
        var isEnded = await SessionRows.EndAsync(session, reader.SessionId, why, now);
        if (isEnded)
        {
            session.Record(Line(reader.UserId, reader.UserName, AuditActions.SignedOut, why));
        }

        return isEnded;
    }

    private async Task<AccessDecision?> DecideAsync(WriteSession session, Identity who, ReferenceLists lists) =>
        AccessDecision.WithoutGrant(who, lists.Boroughs, settings) ?? await SessionRows.GrantAsync(session, who.UserId);

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
