using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Security;

/// <summary>What a session says of itself while it is open: sql/policies/core.session.sql shows each reader their own.</summary>
public sealed class OpenSessionQuery(ReadSessions sessions)
{
    public const string Sql = """
        select role_code, scope_codes, seen_at, claims_at
        from core.session
        """;

    /// <summary>The row; a session that is over throws <see cref="SessionEndedException"/> as it does for every query.</summary>
    public async Task<OpenSessionRow> RunAsync(Reader reader, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader.Scope, cancellation);
        return (await session.QueryAsync<OpenSessionRow>(reader.Scope, Sql, null, cancellation)).Single();
    }

    /// <summary>
    /// For what does not go through row security: what the cookie or an open page believes of its reader may be a moment
    /// old. Throws <see cref="SessionEndedException"/> where the session no longer says that they may.
    /// </summary>
    public async Task RequireAsync(Reader reader, Capability capability, CancellationToken cancellation)
    {
        if (!reader.May(capability) || !(await RunAsync(reader, cancellation)).IsOf(reader))
        {
            throw new SessionEndedException();
        }
    }
}

/// <summary>One open session.</summary>
public sealed record OpenSessionRow
{
    public required string RoleCode { get; init; }

    public required string[] ScopeCodes { get; init; }

    /// <summary>When the identity provider was last asked for the claims.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>When it last answered with them.</summary>
    public required DateTime ClaimsAt { get; init; }

    /// <summary>Whether the reader of a cookie or an open page is still what the session says.</summary>
    public bool IsOf(Reader reader) =>
        RoleCode == reader.Role.Code() && ScopeCodes.ToHashSet().SetEquals(reader.Scope.ScopeCodes);
}
