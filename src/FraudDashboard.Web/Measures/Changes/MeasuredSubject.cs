using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>A measure or a rule of which a change is explained: what it is called, where it is tallied, by what it can be divided.</summary>
/// <param name="Code">Of the measure or the rule.</param>
/// <param name="Title">As screens name it.</param>
/// <param name="Settling">The measure whose settled months are those of the subject.</param>
/// <param name="Tally">The subject of the tallies; null for what is no crime report.</param>
/// <param name="Right">The result that counts as right.</param>
/// <param name="Dimensions">By what it can be divided, the usual first.</param>
/// <param name="Kinds">The extracts that it is made of.</param>
public sealed record MeasuredSubject(
    string Code, string Title, string Settling, string? Tally, string Right, IReadOnlyList<string> Dimensions, IReadOnlyList<string> Kinds)
{
    private static readonly string[] OfReports = ["borough", "offence", "team", "source"];

    /// <summary>The verdicts, where each report has one.</summary>
    public VerdictMeasure? Verdicts => Code == VerdictMeasure.Nfib.Code ? VerdictMeasure.Nfib : Code == VerdictMeasure.Outcomes.Code ? VerdictMeasure.Outcomes : null;

    /// <summary>It is one rule, and no headline measure.</summary>
    public bool IsRule => Tally == Code;

    /// <summary>A measure or rule by its code, whichever case it is typed in; null where there is none.</summary>
    public static MeasuredSubject? Of(ReferenceLists reference, string code) =>
        reference.Measures.FirstOrDefault(row => Same(row.MeasureCode, code)) is { } measure ? OfMeasure(measure)
        : reference.Rules.FirstOrDefault(row => Same(row.RuleCode, code)) is { } rule ? OfRule(rule)
        : null;

    /// <summary>"boroughs", "offences": the parts of a dimension.</summary>
    public static string Plural(string dimension) => dimension switch
    {
        "borough" => "boroughs",
        "offence" => "offences",
        "team" => "teams",
        "source" => "sources",
        "rule" => "rules",
        _ => "verdicts",
    };

    private static MeasuredSubject OfMeasure(MeasuresRow measure) => measure.MeasureCode switch
    {
        "completion" => Measure(measure, "COMPLETION", "complete", [.. OfReports, "rule"], ["crime_reports"]),
        "recorded_24h" => Measure(measure, "RECORDED-24H", "satisfied", OfReports, ["crime_reports"]),
        "nfib" => Measure(measure, VerdictMeasure.Nfib.Subject, VerdictMeasure.Accurate, [.. OfReports, "verdict"], ["crime_reports", "nfib_submissions"]),
        "outcomes" => Measure(measure, VerdictMeasure.Outcomes.Subject, VerdictMeasure.Accurate, [.. OfReports, "verdict"], ["crime_reports", "nfib_outcomes"]),
        "victim_care" => Measure(measure, null, "in_time", ["borough", "offence", "team"], ["victim_care_referrals"]),
        _ => Measure(measure, null, "in_time", ["borough", "offence"], ["nfib_disseminations"]),
    };

    private static MeasuredSubject Measure(
        MeasuresRow measure, string? tally, string right, IReadOnlyList<string> dimensions, IReadOnlyList<string> kinds) =>
        new(measure.MeasureCode, measure.Title, measure.MeasureCode, tally, right, dimensions, kinds);

    private static MeasuredSubject OfRule(RulesRow rule) =>
        new(rule.RuleCode, rule.Title, Headlines.Completion, rule.RuleCode, "satisfied", OfReports,
            rule.RuleCode == "NFIB-REPORTED" ? ["crime_reports", "nfib_submissions"] : ["crime_reports"]);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
