using Dapper;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Access;

/// <summary>Reads every grant there ever was, for whoever manages or audits them: the site's own role may not.</summary>
public sealed class AccessGrants(WritePath path, OpenSessionQuery session)
{
    private const string Sql = """
        select grant_id, user_id, role_code, scope_codes, reason, granted_by, withdrawn_by, withdrawn_reason,
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

    public async Task<IReadOnlyList<AccessGrantRow>> RunAsync(Reader reader, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.ReadGrants, cancellation);
        IReadOnlyList<AccessGrantRow> rows = [];
        await path.RunAsync(
            async connection =>
            {
                rows = (await connection.QueryAsync<AccessGrantRow>(new CommandDefinition(Sql, cancellationToken: cancellation))).AsList();
                return [];
            },
            cancellation);
        return rows;
    }
}
