using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The kinds of work, each with its days from the settings.</summary>
internal static class WorklistTabs
{
    public static string Label(string tab, ReferenceLists reference)
    {
        string Over(string noun, string setting) => $"{noun} over {Format.Days(reference.Days(setting))}";
        return tab switch
        {
            "due-soon" => $"Due within {Format.Days(reference.Days("due_soon_days"))}",
            "unallocated" => Over("Unallocated", "unallocated_days"),
            "victim-update" => Over("Victim update", "victim_update_days"),
            "supervisor-review" => Over("Supervisor review", "supervisor_review_days"),
            "open-long" => Over("Open", "open_long_days"),
            _ => "Gaps",
        };
    }

    /// <summary>The same filter on another tab: from its first page, in the tab's own order.</summary>
    public static PageFilter Filter(PageFilter filter, string tab) =>
        filter with { Tab = tab == CrimeReportList.DefaultTab ? null : tab, Sort = null, After = null };
}
