using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;

namespace FraudDashboard.Web.Features.Access;

/// <summary>Withdraws a grant: the grant, the end of that person's sessions and the audit's line, or nothing.</summary>
public static class WithdrawAccess
{
    private const string VersionSql = """
        select row_version, changed_by, changed_at at time zone 'Europe/London' as changed_at
        from core.access_grant
        where grant_id = @GrantId
        for update
        """;

    private const string Sql = """
        update core.access_grant set withdrawn_at = clock_timestamp(), withdrawn_by = @by, withdrawn_reason = @Reason
        where grant_id = @GrantId and withdrawn_at is null and (valid_until is null or valid_until > now())
        returning user_id
        """;

    /// <summary>Withdraws the grant as <paramref name="by"/> saw it, in that name.</summary>
    /// <returns>False when it was withdrawn or over before.</returns>
    /// <exception cref="StaleVersionException">Somebody changed it after it was seen.</exception>
    public static Task<bool> RunAsync(WriteSessions write, Reader by, WithdrawRequest asked, CancellationToken cancellation) => write.RunAsync(
        by.Scope,
        async session =>
        {
            await session.RequireVersionAsync(VersionSql, new { asked.GrantId }, asked.RowVersion);
            if (await session.ScalarAsync<string>(Sql, new { asked.GrantId, asked.Reason, by = by.UserId }) is not { } userId)
            {
                return false;
            }

            await SessionRows.EndAllAsync(session, userId);
            session.Record(by.Scope.By(AuditActions.AccessWithdrawn, $"grant {asked.GrantId}", asked.Reason, new { user = userId }));
            return true;
        },
        cancellation);
}
