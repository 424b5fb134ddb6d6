using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Referrals whose victim was not contacted in time, by whether they were contacted at all: sql/views/report/referral_counts.sql.</summary>
public static class LateReferralsQuery
{
    public const string Sql = """
        select contact_state, sum(referral_count)::bigint as referral_count
        from report.referral_counts
        where is_due and contact_state <> 'in_time'
            and offence_code = coalesce(@Offence::text, '*')
            and (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and cohort_month between @FirstMonth and @LastMonth
        group by contact_state
        order by contact_state
        """;

    public static Task<IReadOnlyList<LateReferralsRow>> RunAsync(
        ReadSession session, UserScope scope, IReadOnlyCollection<string>? areaCodes, string? offence, MonthRange months, CancellationToken cancellation) =>
        session.QueryAsync<LateReferralsRow>(
            scope, Sql, new { AreaCodes = areaCodes?.ToArray(), Offence = offence, FirstMonth = months.FromMonth, LastMonth = months.ToMonth }, cancellation);
}

/// <summary>Referrals in one state: late or no_contact.</summary>
public sealed record LateReferralsRow
{
    public required string ContactState { get; init; }

    public required long ReferralCount { get; init; }
}
