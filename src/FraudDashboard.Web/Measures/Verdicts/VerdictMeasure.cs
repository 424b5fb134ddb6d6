using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Verdicts;

/// <summary>A measure whose reports each have one verdict, the first that fits.</summary>
/// <param name="Code">The measure's code.</param>
/// <param name="Subject">What the tallies call it.</param>
/// <param name="Verdicts">Its verdicts in the order in which they are tried; the last is what is wanted.</param>
public sealed record VerdictMeasure(string Code, string Subject, IReadOnlyList<string> Verdicts)
{
    public const string Accurate = "accurate";

    public static readonly VerdictMeasure Nfib = new(
        "nfib", "NFIB", ["not_sent", "awaiting", "rejected", "too_few", "too_many", "mismatch", "late", Accurate]);

    public static readonly VerdictMeasure Outcomes = new(
        "outcomes", "OUTCOMES", ["not_returned", "awaiting", "rejected", "no_suspect_details", "differs", "late", Accurate]);

    /// <summary>A verdict as the reader sees it.</summary>
    public static string Title(string verdict) => FilterWords.Label(FilterWords.Parts, verdict);
}
