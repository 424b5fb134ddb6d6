using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>What each team has still to contact and has contacted of late: sql/views/report/team_referrals.sql.</summary>
public static class ReferralsByTeamQuery
{
    public const string Sql = """
        select
            allocated_team,
            sum(due_today_count)::bigint as due_today,
            sum(due_before_count)::bigint as due_before,
            sum(contacted_count)::bigint as contacted
        from report.team_referrals
        where (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and offence_code = coalesce(@Offence, '*')
            and cohort_month >= coalesce(@FromMonth::date, '-infinity')
            and cohort_month <= coalesce(@ToMonth::date, '-infinity')
            and (@Priority::text is null or priority = @Priority)
        group by allocated_team
        order by allocated_team
        """;

    /// <summary>By team of the area, offence, months and priority; without a team last.</summary>
    public static Task<IReadOnlyList<ReferralsByTeamRow>> RunAsync(ReadSession session, UserScope scope, ReferralCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<ReferralsByTeamRow>(scope, Sql, criteria, cancellation);
}

/// <summary>The referrals of one team.</summary>
public sealed record ReferralsByTeamRow
{
    public required string? AllocatedTeam { get; init; }

    public required long DueToday { get; init; }

    public required long DueBefore { get; init; }

    public required long Contacted { get; init; }
}
