using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Access;

/// <summary>Every grant there ever was, for whoever manages or audits them: the editing login sees them, the reading one none.</summary>
public static class AccessGrants
{
    private const string Sql = """
        select grant_id, user_id, role_code, scope_codes, reason, granted_by, withdrawn_by, withdrawn_reason, row_version,
            core.london_date(valid_from) as from_on, core.london_date(valid_until - interval '1 second') as until_on,
            core.london_date(granted_at) as granted_on, core.london_date(withdrawn_at) as withdrawn_on, state
        from core.access_grant
        cross join lateral (
            select case
                when withdrawn_at is not null then 'withdrawn'
                when valid_from > now() then 'to_come'
                when valid_until <= now() then 'over'
                else 'in_force'
            end as state
        ) as standing
        order by array_position(array['in_force', 'to_come', 'over', 'withdrawn'], state), granted_at desc, grant_id desc
        """;

    /// <summary>Reads them under a session; none where it is not an administrator's or an auditor's.</summary>
    public static Task<IReadOnlyList<AccessGrantRow>> ReadAsync(WriteSession session) => session.QueryAsync<AccessGrantRow>(Sql);
}
