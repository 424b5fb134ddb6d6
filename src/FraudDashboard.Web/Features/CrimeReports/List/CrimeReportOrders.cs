using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Which orders a list of reports has: one by a due date, or by how quickly it is put right, only where every row has that.</summary>
internal static class CrimeReportOrders
{
    // Their gaps leave a report complete.
    private static readonly string[] RulesBesideCompletion = ["RECORDED-24H", "NFIB-REPORTED", "OUTCOME-RETURNED"];

    /// <summary>The orders of the list that a filter asks for, as a reader chooses from them.</summary>
    public static IEnumerable<Choice> Of(PageFilter filter) => FilterWords.ReportSorts.Where(sort => Has(filter, sort.Value));

    /// <summary>The order of a list that none is asked for.</summary>
    public static string Default(PageFilter filter) => (filter.IsBehindFigure(), HasOnlyIncomplete(filter)) switch
    {
        (true, var isOfGaps) => isOfGaps ? "late" : "newest",
        // Other worklists of open reports have no due date: those that wait longest come first.
        _ => Has(filter, "due") ? "due" : "oldest",
    };

    private static bool Has(PageFilter filter, string sort) => sort switch
    {
        "late" => HasOnlyIncomplete(filter) || IsOfCompletionRule(filter),
        "fix" => HasOnlyIncomplete(filter),
        "due" => HasOnlyIncomplete(filter) || filter is { Measure: null, Field: null, Tab: "due-soon" },
        _ => true,
    };

    private static bool HasOnlyIncomplete(PageFilter filter) => filter switch
    {
        { Measure: "completion" } => filter.Part is "gap" or "failing",
        { Measure: "recorded_24h" or "nfib" or "outcomes" } or { Field: not null } => false,
        { Tab: null } => filter is { Rule: null, Why: null },
        _ => filter.Tab is CrimeReportList.DefaultTab or "finalised",
    };

    private static bool IsOfCompletionRule(PageFilter filter) =>
        filter is { Measure: null or "rule", Field: null, Tab: null, Part: null or "gap" or "failing" }
        && (filter.Rule is { } rule ? !RulesBesideCompletion.Contains(rule) : filter.Why is not null);
}
