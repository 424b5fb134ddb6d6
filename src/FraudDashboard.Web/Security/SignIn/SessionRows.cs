using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>The statements that write core.session.</summary>
internal static class SessionRows
{
    private const string InsertSql = """
        insert into core.session
            (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, grant_id, started_at, seen_at, claims_at, expires_at)
        values (@SessionId, @UserId, @UserName, @RoleCode, @ScopeCodes, @MayReadRaw, @grantId, @now, @now, @now, @expiresAt)
        """;

    private const string UpdateSql = """
        update core.session
        set user_name = @UserName, role_code = @RoleCode, scope_codes = @ScopeCodes, may_read_raw = @MayReadRaw,
            grant_id = @grantId, seen_at = @now, claims_at = @now
        where session_id = @SessionId and ended_at is null
        """;

    private const string EndSql = """
        update core.session set ended_at = @now, ended_why = @why
        where session_id = @sessionId and ended_at is null
        """;

    private const string SeeSql = """
        update core.session set seen_at = @now
        where session_id = @sessionId and ended_at is null and seen_at = @seenAt
        """;

    // A claim may be what a session came by: then signing in again gives the same.
    private const string EndAllSql = """
        update core.session set ended_at = clock_timestamp(), ended_why = 'access_changed'
        where lower(user_id) = lower(@userId) and ended_at is null
        """;

    private const string GrantSql = "select grant_id, role_code, scope_codes from core.find_grant(@userId)";

    public static Task InsertAsync(WriteSession session, Reader reader, long? grantId, DateTimeOffset now, DateTimeOffset expiresAt) =>
        session.ExecuteAsync(InsertSql, Values(reader, grantId, now, expiresAt));

    /// <summary>False when the session is no longer open.</summary>
    public static async Task<bool> UpdateAsync(WriteSession session, Reader reader, long? grantId, DateTimeOffset now) =>
        await session.ExecuteAsync(UpdateSql, Values(reader, grantId, now, now)) > 0;

    /// <summary>False when it had ended before.</summary>
    public static async Task<bool> EndAsync(WriteSession session, Guid sessionId, string why, DateTimeOffset now) =>
        await session.ExecuteAsync(EndSql, new { sessionId, why, now }) > 0;

    /// <summary>False when another request came first.</summary>
    public static async Task<bool> SeeAsync(WriteSession session, Guid sessionId, DateTime seenAt, DateTimeOffset now) =>
        await session.ExecuteAsync(SeeSql, new { sessionId, seenAt, now }) > 0;

    /// <summary>Ends every session of a person whose access was changed, which an administrator's session may.</summary>
    public static Task EndAllAsync(WriteSession session, string userId) => session.ExecuteAsync(EndAllSql, new { userId });

    /// <summary>The latest grant in force; null when there is none.</summary>
    public static async Task<AccessDecision?> GrantAsync(WriteSession session, string userId) =>
        (await session.QueryAsync<GrantRow>(GrantSql, new { userId })).SingleOrDefault() is { } row && RoleNames.Read(row.RoleCode) is { } role
            ? new(role, row.ScopeCodes, row.GrantId) : null;

    private static object Values(Reader reader, long? grantId, DateTimeOffset now, DateTimeOffset expiresAt) => new
    {
        reader.SessionId,
        reader.UserId,
        reader.UserName,
        RoleCode = reader.Role.Code(),
        ScopeCodes = reader.Scope.ScopeCodes.ToArray(),
        reader.Scope.MayReadRaw,
        grantId,
        now,
        expiresAt,
    };

    private sealed record GrantRow
    {
        public required long GrantId { get; init; }

        public required string RoleCode { get; init; }

        public required string[] ScopeCodes { get; init; }
    }
}
