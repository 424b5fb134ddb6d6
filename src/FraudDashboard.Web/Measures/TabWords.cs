using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>What the worklist's tabs are called: their days are settings, which change without a release.</summary>
public static class TabWords
{
    /// <summary>"Due within 3 days", "Unallocated over 2 days".</summary>
    public static string TabLabel(this ReferenceLists reference, string tab)
    {
        string Over(string noun, string setting) => $"{noun} over {Format.Days(reference.Days(setting))}";
        return tab switch
        {
            "due-soon" => $"Due within {Format.Days(reference.Days("due_soon_days"))}",
            "unallocated" => Over("Unallocated", "unallocated_days"),
            "victim-update" => Over("Victim update", "victim_update_days"),
            "supervisor-review" => Over("Supervisor review", "supervisor_review_days"),
            "open-long" => Over("Open", "open_long_days"),
            "finalised" => "Finalised",
            _ => "Gaps",
        };
    }
}
