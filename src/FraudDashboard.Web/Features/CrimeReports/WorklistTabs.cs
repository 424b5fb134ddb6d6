using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The list of one tab, reached from another.</summary>
internal static class WorklistTabs
{
    /// <summary>The same filter on another tab: from its first page, in the tab's own order.</summary>
    public static PageFilter Filter(PageFilter filter, string tab) =>
        filter with { Tab = tab == CrimeReportList.DefaultTab ? null : tab, Sort = null, After = null };
}
