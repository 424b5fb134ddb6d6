namespace FraudDashboard.Web.Features.VictimCare;

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
