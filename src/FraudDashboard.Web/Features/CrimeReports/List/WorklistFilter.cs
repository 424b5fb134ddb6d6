using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Whether a filter is of a worklist with tabs or of the reports behind a figure, and how a tab changes it.</summary>
internal static class WorklistFilter
{
    /// <summary>The list was opened from a figure, which counts reports of every state: a measure, a field, a part or reason, or a rule outside a tab.</summary>
    public static bool IsBehindFigure(this PageFilter filter) =>
        filter.Measure is not null || filter.Field is not null || filter.Part is not null || filter.Why is not null
        || filter is { Rule: not null, Tab: null };

    /// <summary>The list counts by the month of the outcome, not of recording.</summary>
    public static bool IsOfOutcomes(this PageFilter filter) => filter.Measure == VerdictMeasure.Outcomes.Code;

    /// <summary>The same filter on another tab: from its first page, in the tab's own order.</summary>
    public static PageFilter OnTab(this PageFilter filter, string tab) =>
        // A rule outside a tab would be that rule's figure.
        filter with { Tab = tab == CrimeReportList.DefaultTab && filter.Rule is null ? null : tab, Sort = null, After = null };
}
