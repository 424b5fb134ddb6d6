using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>Referrals with the state of first contact, those due longest first: sql/views/report/referrals_listed.sql.</summary>
public static class ReferralsQuery
{
    public const string Sql = """
        select referral_id, referral_ref, area_code, received_at, cohort_month, priority, offence_code, allocated_team,
            vulnerable, first_contact_at, contact_due_at, contact_state, is_due
        from report.referrals_listed
        where (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (@Offence::text is null or offence_code = @Offence)
            and (@FromMonth::date is null or cohort_month >= @FromMonth)
            and (@ToMonth::date is null or cohort_month <= @ToMonth)
            and (@Priority::text is null or priority = @Priority)
            and (@States::text[] is null or contact_state = any (@States))
            and (not @IsUncontacted or first_contact_at is null)
            and (@IsDue::boolean is null or is_due = @IsDue)
            and (@AfterAt::timestamptz is null or (contact_due_at, referral_id) > (@AfterAt, @AfterId))
        order by contact_due_at, referral_id
        limit @Limit
        """;

    /// <summary>One page of the list.</summary>
    public static Task<IReadOnlyList<ReferralsRow>> RunAsync(ReadSession session, UserScope scope, ReferralCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<ReferralsRow>(scope, Sql, criteria, cancellation);

    /// <summary>The whole list, row by row.</summary>
    public static IAsyncEnumerable<ReferralsRow> StreamAsync(ReadSession session, UserScope scope, ReferralCriteria criteria, CancellationToken cancellation) =>
        session.StreamAsync<ReferralsRow>(scope, Sql, criteria with { AfterAt = null, Limit = null }, cancellation);
}

/// <summary>Which referrals a list shows; null asks for all.</summary>
public sealed record ReferralCriteria
{
    public string[]? AreaCodes { get; init; }

    public string? Offence { get; init; }

    public DateOnly? FromMonth { get; init; }

    public DateOnly? ToMonth { get; init; }

    public string? Priority { get; init; }

    /// <summary>in_time, late, no_contact or not_yet_due.</summary>
    public string[]? States { get; init; }

    /// <summary>What the states say as a flag: the planner sees that the small index of those to contact answers it.</summary>
    public bool IsUncontacted => States?.All(state => state is "no_contact" or "not_yet_due") == true;

    public bool? IsDue { get; init; }

    public DateTime? AfterAt { get; init; }

    public long AfterId { get; init; }

    /// <summary>Null for the whole list.</summary>
    public int? Limit { get; init; } = 51;
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
