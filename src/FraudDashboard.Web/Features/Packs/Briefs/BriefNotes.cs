namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>How to read a brief: at its end, in small letters.</summary>
internal static class BriefNotes
{
    public const string Rounding =
        "Counts are rounded to the nearest 5, and rates are of the rounded counts. [c]: a count of 1 to 7, or one that would give such a count away, is left out. [z]: nothing to count.";

    public const string TrueCounts = "Counts are true counts, neither rounded nor left out. [u]: fewer than 10, too few to rely on. [z]: nothing to count.";

    public const string HowSure =
        "A change is called one only where it is larger than the normal variation from month to month; “no clear change” does not mean that nothing has changed. “Clearly” lower or higher is said only of a difference that is too large to be chance. Boroughs are not ranked: small differences are mostly chance.";

    public const string Terms =
        "NFIB is the National Fraud Intelligence Bureau. What each measure and rule counts is said in the workbook of the pack, on its sheet Definitions.";

    public static IReadOnlyList<string> Of(PackProfile profile) => [profile == PackProfile.Internal ? TrueCounts : Rounding, HowSure, Terms];
}
