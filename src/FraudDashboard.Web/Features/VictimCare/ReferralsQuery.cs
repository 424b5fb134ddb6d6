using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>Referrals with the state of first contact, in one of the orders of <see cref="ReferralOrder"/>: sql/views/report/referrals_listed.sql.</summary>
public static class ReferralsQuery
{
    public const string Columns = """
        select referral_id, referral_ref, area_code, received_at, cohort_month, priority, offence_code, allocated_team,
            vulnerable, first_contact_at, contact_due_at, contact_state, is_due, urgency_order
        from report.referrals_listed

        """;

    private const string Count = "select count(*) from report.referrals_listed\n";

    private const string Condition = """
        where (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (@Offence::text is null or offence_code = @Offence)
            and (@FromMonth::date is null or cohort_month >= @FromMonth)
            and (@ToMonth::date is null or cohort_month <= @ToMonth)
            and (@Priority::text is null or priority = @Priority)
            and (@Teams::text[] is null or written_team = any (@Teams))
            and (not @IsTeamless or written_team is null)
            and (@States::text[] is null or contact_state = any (@States))
            and (not @IsUncontacted or first_contact_at is null)
            and (@IsDue::boolean is null or is_due = @IsDue)
            and (@DueOn::date is null or contact_due_on = @DueOn)
            and (@DueBefore::date is null or contact_due_on < @DueBefore)
            and (@ReceivedFrom::date is null or received_on >= @ReceivedFrom)

        """;

    /// <summary>One page of the list, in its order.</summary>
    public static Task<IReadOnlyList<ReferralsRow>> RunAsync(ReadSession session, UserScope scope, ReferralCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<ReferralsRow>(scope, Sql(criteria) + "limit @Limit", criteria, cancellation);

    /// <summary>How many rows the whole list has, row by row.</summary>
    public static async Task<long> CountAsync(ReadSession session, UserScope scope, ReferralCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<long>(scope, Count + Condition, criteria, cancellation)).Single();

    /// <summary>The whole list, in its order, row by row.</summary>
    public static IAsyncEnumerable<ReferralsRow> StreamAsync(ReadSession session, UserScope scope, ReferralCriteria criteria, CancellationToken cancellation) =>
        session.StreamAsync<ReferralsRow>(scope, Sql(criteria with { AfterAt = null }), criteria, cancellation);

    private static string Sql(ReferralCriteria criteria)
    {
        var order = ReferralOrder.Of(criteria.Sort);
        return Columns + Condition + (criteria.AfterAt is null ? "" : order.After) + order.Order;
    }
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

    /// <summary>Only those not contacted: what their states say as a flag, so that the planner sees the small index of them.</summary>
    public bool IsUncontacted { get; init; }

    public bool? IsDue { get; init; }

    /// <summary>The names under which referrals write one team.</summary>
    public string[]? Teams { get; init; }

    /// <summary>Only those that no team is given.</summary>
    public bool IsTeamless { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? DueBefore { get; init; }

    public DateOnly? ReceivedFrom { get; init; }

    public string Sort { get; init; } = "contact-due";

    public int AfterUrgency { get; init; }

    /// <summary>Null for the first page.</summary>
    public DateTime? AfterAt { get; init; }

    public long AfterId { get; init; }

    public int Limit { get; init; } = 51;
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

    /// <summary>0 to 3: immediate before standard, and of each a vulnerable victim before others.</summary>
    public required int UrgencyOrder { get; init; }
}
