using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Verdicts;

/// <summary>A measure whose reports each have one verdict, the first that fits.</summary>
/// <param name="Code">The measure's code.</param>
/// <param name="Subject">What the tallies call it.</param>
/// <param name="Verdicts">Its verdicts in the order in which they are tried; the last is what is wanted.</param>
public sealed record VerdictMeasure(string Code, string Subject, IReadOnlyList<string> Verdicts)
{
    /// <summary>The verdict that is wanted.</summary>
    public const string Accurate = "accurate";

    /// <summary>How reports that are due to NFIB stand there: sql/views/prep/reports_matched.sql.</summary>
    public static readonly VerdictMeasure Nfib = new(
        "nfib", "NFIB", ["not_sent", "awaiting", "rejected", "too_few", "too_many", "mismatch", "late", Accurate]);

    /// <summary>How outcomes that are due to be returned stand: sql/views/prep/reports_matched.sql.</summary>
    public static readonly VerdictMeasure Outcomes = new(
        "outcomes", "OUTCOMES", ["not_returned", "awaiting", "rejected", "no_suspect_details", "differs", "late", Accurate]);

    /// <summary>A verdict as the reader sees it.</summary>
    public static string Title(string verdict) => FilterWords.Label(FilterWords.Parts, verdict);
}
