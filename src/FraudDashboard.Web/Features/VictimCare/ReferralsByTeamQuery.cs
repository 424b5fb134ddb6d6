using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>What each team has still to contact and has contacted of late: sql/views/report/referrals_listed.sql.</summary>
public static class ReferralsByTeamQuery
{
    public const string Sql = """
        select
            allocated_team,
            count(*) filter (where contact_state = 'no_contact' and contact_due_on = @DueOn) as due_today,
            count(*) filter (where contact_state = 'no_contact' and contact_due_on < @DueOn) as due_before,
            count(*) filter (where first_contact_at is not null and received_on >= @ReceivedFrom) as contacted
        from report.referrals_listed
        where (first_contact_at is null or received_on >= @ReceivedFrom)
            and (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (@Offence::text is null or offence_code = @Offence)
            and (@FromMonth::date is null or cohort_month >= @FromMonth)
            and (@ToMonth::date is null or cohort_month <= @ToMonth)
            and (@Priority::text is null or priority = @Priority)
        group by allocated_team
        order by allocated_team
        """;

    /// <summary>By team of the area, offence, months and priority; without a team last.</summary>
    /// <param name="criteria">With the day that is today and the first day of receipt that counts as of late.</param>
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
