using FraudDashboard.Web.Shared.Data;

namespace FraudDashboard.Web.Shared.Queries;

/// <summary>How many victims await first contact, by whether it is overdue: sql/views/report/referrals_listed.sql.</summary>
public sealed class UncontactedReferralsQuery(ScopedDb db)
{
    public const string Sql = """
        select contact_state, count(*) as referral_count
        from report.referrals_listed
        where first_contact_at is null
            and (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (@Offence::text is null or offence_code = @Offence)
        group by contact_state
        order by contact_state
        """;

    public Task<IReadOnlyList<UncontactedReferralsRow>> RunAsync(
        UserScope scope, IReadOnlyCollection<string>? areaCodes, string? offence, CancellationToken cancellation) =>
        db.QueryAsync<UncontactedReferralsRow>(
            scope, Sql, new { AreaCodes = areaCodes?.ToArray(), Offence = offence }, cancellation);
}

/// <summary>Referrals without contact in one state: not_yet_due or no_contact.</summary>
public sealed record UncontactedReferralsRow
{
    public required string ContactState { get; init; }

    public required long ReferralCount { get; init; }
}
