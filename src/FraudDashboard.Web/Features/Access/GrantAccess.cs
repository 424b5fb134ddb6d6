using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;

namespace FraudDashboard.Web.Features.Access;

/// <summary>Grants access: the grant, the end of that person's sessions and the audit's line, or nothing.</summary>
public static class GrantAccess
{
    private const string Sql = """
        insert into core.access_grant (user_id, role_code, scope_codes, valid_from, valid_until, reason, granted_by)
        values (
            @UserId, @RoleCode, @scopeCodes,
            @FromOn::timestamp at time zone 'Europe/London',
            (@UntilOn::date + 1)::timestamp at time zone 'Europe/London',
            @Reason, @by)
        returning grant_id
        """;

    /// <summary>Grants what is asked for, in the name of <paramref name="by"/>.</summary>
    /// <returns>The number of the grant.</returns>
    public static Task<long> RunAsync(WriteSessions write, Reader by, GrantRequest asked, CancellationToken cancellation) => write.RunAsync(
        by.Scope,
        async session =>
        {
            string[] scopeCodes = asked.Role == Role.BoroughLead ? [.. asked.Boroughs] : [];
            var grantId = await session.ScalarAsync<long>(
                Sql,
                new { asked.UserId, RoleCode = asked.Role!.Value.Code(), scopeCodes, asked.FromOn, asked.UntilOn, asked.Reason, by = by.UserId });
            await SessionRows.EndAllAsync(session, asked.UserId);
            session.Record(by.Scope.By(
                AuditActions.AccessGranted,
                $"grant {grantId}",
                asked.Reason,
                new { user = asked.UserId, role = asked.RoleCode, boroughs = scopeCodes, from = asked.FromOn, until = asked.UntilOn }));
            return grantId;
        },
        cancellation);
}
