using FraudDashboard.Web.Shared.Data;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>Referrals with the state of first contact: sql/views/report/referrals_listed.sql.</summary>
public sealed class ReferralsQuery(ScopedDb db)
{
    public const string Sql = """
        select referral_id, referral_ref, area_code, received_at, cohort_month, priority, offence_code, allocated_team,
            vulnerable, first_contact_at, contact_due_at, contact_state, is_due
        from report.referrals_listed
        where (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (@Offence::text is null or offence_code = @Offence)
            and (@FromMonth::date is null or cohort_month >= @FromMonth)
            and (@ToMonth::date is null or cohort_month <= @ToMonth)
            and (@States::text[] is null or contact_state = any (@States))
            and (@IsDue::boolean is null or is_due = @IsDue)
            and (@AfterAt::timestamptz is null or (received_at, referral_id) < (@AfterAt, @AfterId))
        order by received_at desc, referral_id desc
        limit @Limit
        """;

    public Task<IReadOnlyList<ReferralsRow>> RunAsync(UserScope scope, ReferralCriteria criteria, CancellationToken cancellation) =>
        db.QueryAsync<ReferralsRow>(scope, Sql, criteria, cancellation);
}

/// <summary>One referral.</summary>
public sealed record ReferralsRow
{
    public required long ReferralId { get; init; }

    public required string ReferralRef { get; init; }

    public required string AreaCode { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required DateOnly CohortMonth { get; init; }

    public required string Priority { get; init; }

    public required string OffenceCode { get; init; }

    public required string? AllocatedTeam { get; init; }

    public required bool? Vulnerable { get; init; }

    public required DateTime? FirstContactAt { get; init; }

    public required DateTime ContactDueAt { get; init; }

    public required string ContactState { get; init; }

    public required bool IsDue { get; init; }
}
