using Dapper;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Security;
using Npgsql;

namespace FraudDashboard.Web.Features.Access;

/// <summary>Grants and withdraws access: the change, the end of that person's sessions and the audit's line, or nothing.</summary>
public sealed class ChangeAccess(WritePath write, OpenSessionQuery session)
{
    private const string GrantSql = """
        insert into core.access_grant (user_id, role_code, scope_codes, valid_from, valid_until, reason, granted_by)
        values (
            @UserId, @RoleCode, @scopeCodes,
            @FromOn::timestamp at time zone 'Europe/London',
            (@UntilOn::date + 1)::timestamp at time zone 'Europe/London',
            @Reason, @by)
        returning grant_id
        """;

    private const string WithdrawSql = """
        update core.access_grant set withdrawn_at = clock_timestamp(), withdrawn_by = @by, withdrawn_reason = @reason
        where grant_id = @grantId and withdrawn_at is null and (valid_until is null or valid_until > now())
        returning user_id
        """;

    // A claim may be what a session came by: then signing in again gives the same.
    private const string EndSql = """
        update core.session set ended_at = clock_timestamp(), ended_why = 'access_changed'
        where lower(user_id) = lower(@userId) and ended_at is null
        """;

    public async Task GrantAsync(Reader by, GrantRequest asked, CancellationToken cancellation)
    {
        await session.RequireAsync(by, Capability.WriteGrants, cancellation);
        await write.RunAsync(
            async connection =>
            {
                string[] scopeCodes = asked.Role == Role.BoroughLead ? [.. asked.Boroughs] : [];
                var grantId = await connection.ExecuteScalarAsync<long>(
                    GrantSql,
                    new { asked.UserId, RoleCode = asked.Role!.Value.Code(), scopeCodes, asked.FromOn, asked.UntilOn, asked.Reason, by = by.UserId });
                await EndSessionsAsync(connection, asked.UserId);
                return [Line(by, AuditActions.AccessGranted, grantId, asked.Reason, new { user = asked.UserId, role = asked.RoleCode, boroughs = scopeCodes, from = asked.FromOn, until = asked.UntilOn })];
            },
            cancellation);
    }

    /// <summary>False when it was withdrawn or over before.</summary>
    public async Task<bool> WithdrawAsync(Reader by, long grantId, string reason, CancellationToken cancellation)
    {
        await session.RequireAsync(by, Capability.WriteGrants, cancellation);
        var isWithdrawn = false;
        await write.RunAsync(
            async connection =>
            {
                if (await connection.ExecuteScalarAsync<string>(WithdrawSql, new { by = by.UserId, reason, grantId }) is not { } userId)
                {
                    return [];
                }

                isWithdrawn = true;
                await EndSessionsAsync(connection, userId);
                return [Line(by, AuditActions.AccessWithdrawn, grantId, reason, new { user = userId })];
            },
            cancellation);
        return isWithdrawn;
    }

    private static Task<int> EndSessionsAsync(NpgsqlConnection connection, string userId) => connection.ExecuteAsync(EndSql, new { userId });

    private static AuditEvent Line(Reader by, string action, long grantId, string reason, object detail) =>
        by.Scope.By(action, $"grant {grantId}", reason, detail);
}
