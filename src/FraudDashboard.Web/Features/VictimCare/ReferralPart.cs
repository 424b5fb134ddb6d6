namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>One part of the referrals: what its list and its count have in common.</summary>
/// <param name="Code">The word of the query string; null for the worklist.</param>
/// <param name="Title">What its tab says.</param>
/// <param name="States">The states of first contact that it holds; null for all.</param>
/// <param name="IsDue">Only those whose time is over, as the measure counts.</param>
public sealed record ReferralPart(string? Code, string Title, IReadOnlyList<string>? States, bool? IsDue = null)
{
    /// <summary>No first contact yet: those due first, then those that are not.</summary>
    public static readonly ReferralPart Worklist = new(null, "To contact", ["no_contact", "not_yet_due"]);

    /// <summary>In the order of the tabs.</summary>
    public static readonly IReadOnlyList<ReferralPart> All =
    [
        Worklist,
        new("no_contact", "Overdue", ["no_contact"]),
        new("not_yet_due", "Not yet due", ["not_yet_due"]),
        new("failing", "Not in time", ["no_contact", "late"], true),
        new("late", "Contacted late", ["late"], true),
        new("numerator", "In time", ["in_time"], true),
        new("denominator", "All that were due", null, true),
    ];

    /// <summary>The part that a query string asks for: a measure without a part asks for all that is counted.</summary>
    public static ReferralPart Of(string? measure, string? part) =>
        All.FirstOrDefault(known => known.Code == (part ?? (measure is null ? null : "denominator"))) ?? Worklist;

    public bool Holds(ReferralCountsRow count) =>
        States?.Contains(count.ContactState) != false && (IsDue is null || IsDue == count.IsDue);
}
