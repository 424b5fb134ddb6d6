using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Whether a filter is of a worklist with tabs or of the reports behind a figure, and how a tab changes it.</summary>
internal static class WorklistFilter
{
    /// <summary>The list was opened from a figure: a measure, a field, a part or reason of a rule.</summary>
    public static bool IsBehindFigure(this PageFilter filter) =>
        filter.Measure is not null || filter.Field is not null || filter.Part is not null || filter.Why is not null;

    /// <summary>The same filter on another tab: from its first page, in the tab's own order.</summary>
    public static PageFilter OnTab(this PageFilter filter, string tab) =>
        filter with { Tab = tab == CrimeReportList.DefaultTab ? null : tab, Sort = null, After = null };
}
