using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Which keys of a list of reports say something beside the others: those that do not are warned of, never left out in silence.</summary>
internal static class CrimeReportKeys
{
    private static readonly string[] Gaps = ["numerator", "denominator", "gap", "failing"];
    private static readonly string[] Agreements = ["numerator", "denominator", "failing"];

    /// <summary>The measures that have their records in this list.</summary>
    public static readonly IReadOnlyList<string> Measures = ["completion", "recorded_24h", "nfib", "nfib_fields", "outcomes", "rule"];

    /// <summary>The keys that <see cref="CrimeReportList"/> makes nothing of, in the order in which it decides.</summary>
    public static IEnumerable<string> Idle(PageFilter filter)
    {
        var isFigure = filter.Measure is "completion" or "recorded_24h" or "nfib" or "outcomes";
        var isField = !isFigure && filter.Field is not null;
        var isRule = !isFigure && !isField && filter.Rule is not null;
        var isOfGaps = filter.Tab is null or CrimeReportList.DefaultTab or "finalised";
        (string Key, bool IsIdle)[] keys =
        [
            ("measure", (filter.Measure == "nfib_fields" && filter.Field is null) || (filter.Measure == "rule" && !isRule)),
            ("field", isFigure),
            ("agreement", !isField),
            ("rule", isFigure || isField),
            ("tab", isFigure || isField),
            ("part", !Parts(filter, isField, isRule && filter.Tab is null).Contains(filter.Part)),
            ("why", !IsWhyUsed(filter, isFigure || isField, isRule, isOfGaps)),
        ];
        return keys.Where(key => key.IsIdle).Select(key => key.Key);
    }

    private static string[] Parts(PageFilter filter, bool isField, bool isRule) => filter.Measure switch
    {
        "completion" or "recorded_24h" => Gaps,
        "nfib" => [.. VerdictMeasure.Nfib.Verdicts, "numerator", "denominator", "failing"],
        "outcomes" => [.. VerdictMeasure.Outcomes.Verdicts, "numerator", "denominator", "failing"],
        _ when isField => filter.Agreement is null ? Agreements : [],
        _ => isRule ? Gaps : [],
    };

    private static bool IsWhyUsed(PageFilter filter, bool isFigureOrField, bool isRule, bool isOfGaps) =>
        filter.Measure == "recorded_24h" || (isRule && filter.Tab is null) ? filter.Part is null or "gap" or "failing"
        : !isFigureOrField && (isOfGaps || (isRule && filter.Tab != "due-soon"));
}
