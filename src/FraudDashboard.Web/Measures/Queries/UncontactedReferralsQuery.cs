using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>How many victims await first contact, by whether it is overdue: sql/views/report/referral_counts.sql.</summary>
public static class UncontactedReferralsQuery
{
    public const string Sql = """
        select contact_state, sum(referral_count)::bigint as referral_count
        from report.referral_counts
        where contact_state in ('not_yet_due', 'no_contact')
            and offence_code = coalesce(@Offence::text, '*')
            and (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
        group by contact_state
        order by contact_state
        """;

    public static Task<IReadOnlyList<UncontactedReferralsRow>> RunAsync(
        ReadSession session, UserScope scope, IReadOnlyCollection<string>? areaCodes, string? offence, CancellationToken cancellation) =>
        session.QueryAsync<UncontactedReferralsRow>(
            scope, Sql, new { AreaCodes = areaCodes?.ToArray(), Offence = offence }, cancellation);
}

/// <summary>Referrals without contact in one state: not_yet_due or no_contact.</summary>
public sealed record UncontactedReferralsRow
{
    public required string ContactState { get; init; }

    public required long ReferralCount { get; init; }
}
