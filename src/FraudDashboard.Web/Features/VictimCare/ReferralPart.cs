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

    /// <summary>How many days back the contacted referrals of a team were received.</summary>
    public const int ContactedDays = 28;

    /// <summary>Of those overdue, the ones whose day is today.</summary>
    public static readonly ReferralPart DueToday = new("due_today", "Due today", ["no_contact"]) { Days = ReferralDays.DueToday };

    public static readonly ReferralPart DueBefore = new("due_before", "Due before today", ["no_contact"]) { Days = ReferralDays.DueBefore };

    /// <summary>With a first contact, in time or late, among those received of late.</summary>
    public static readonly ReferralPart Contacted = new("contacted", $"Contacted, received in the last {ContactedDays} days", ["in_time", "late"])
    {
        Days = ReferralDays.ReceivedOfLate,
    };

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
        All.Concat(OfTeams).FirstOrDefault(known => known.Code == (part ?? (measure is null ? null : "denominator"))) ?? Worklist;

    /// <summary>Those that the table by team counts: no tab, since the tallies count no days.</summary>
    public static readonly IReadOnlyList<ReferralPart> OfTeams = [DueToday, DueBefore, Contacted];

    /// <summary>Which days it is of; null for any, which the tallies count.</summary>
    public ReferralDays? Days { get; init; }

    /// <summary>Nobody of it has a first contact.</summary>
    public bool IsToContact => States?.All(state => state is "no_contact" or "not_yet_due") == true;

    /// <summary>Everybody without a first contact is of it: that there is none says as much as its states.</summary>
    public bool IsAllToContact => IsToContact && States!.Count == Worklist.States!.Count;

    public bool Holds(ReferralCountsRow count) =>
        States?.Contains(count.ContactState) != false && (IsDue is null || IsDue == count.IsDue);
}

/// <summary>The days that a part of the referrals is of.</summary>
public enum ReferralDays
{
    DueToday,
    DueBefore,
    ReceivedOfLate,
}
