using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>How many referrals of an area, offence and months are in which state, by priority: sql/views/report/referral_counts.sql.</summary>
public static class ReferralCountsQuery
{
    public const string Sql = """
        select priority, contact_state, is_due, sum(referral_count)::bigint as referrals
        from report.referral_counts
        where (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and offence_code = coalesce(@Offence, '*')
            and (@FromMonth::date is null or cohort_month >= @FromMonth)
            and (@ToMonth::date is null or cohort_month <= @ToMonth)
        group by priority, contact_state, is_due
        """;

    public static Task<IReadOnlyList<ReferralCountsRow>> RunAsync(
        ReadSession session, UserScope scope, ReferralCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<ReferralCountsRow>(scope, Sql, criteria, cancellation);
}

/// <summary>Referrals of one priority in one state.</summary>
public sealed record ReferralCountsRow
{
    public required string Priority { get; init; }

    public required string ContactState { get; init; }

    public required bool IsDue { get; init; }

    public required long Referrals { get; init; }
}
