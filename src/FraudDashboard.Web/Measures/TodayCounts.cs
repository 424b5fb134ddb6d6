using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>One kind of work that waits today.</summary>
public sealed record TodayCount(string Tab, long Count);

/// <summary>What waits today: the tabs of the worklist, and victims without first contact. Live: no month is asked for.</summary>
public static class TodayCounts
{
    private static readonly string[] Tabs = ["due-soon", "unallocated", "victim-update", "supervisor-review", "open-long"];

    /// <summary>The counts in the order in which they are shown, zeros too.</summary>
    public static IReadOnlyList<TodayCount> Of(
        IReadOnlyList<WorklistCountsRow> worklist, IReadOnlyList<UncontactedReferralsRow> referrals) =>
    [
        .. Tabs.Select(tab => new TodayCount(tab, worklist.FirstOrDefault(row => row.ResultCode == tab.Replace('-', '_'))?.ReportCount ?? 0)),
        new("care-overdue", referrals.FirstOrDefault(row => row.ContactState == "no_contact")?.ReferralCount ?? 0),
        new("care-due", referrals.FirstOrDefault(row => row.ContactState == "not_yet_due")?.ReferralCount ?? 0),
    ];

    /// <summary>"Due within 3 days".</summary>
    public static string Words(PageRequest request, string tab) => tab switch
    {
        "care-overdue" => "Victims not yet contacted: overdue",
        "care-due" => "Victims not yet contacted: in time",
        _ => request.Reference.TabLabel(tab),
    };

    /// <summary>The list of exactly these, in the area and offence of the page.</summary>
    public static string Url(PageRequest request, string tab)
    {
        var filter = request.Filter.CarriedOver with { Period = Period.PageDefault };
        return tab.StartsWith("care-", StringComparison.Ordinal)
            ? Urls.VictimCare(filter with { Part = tab == "care-overdue" ? "no_contact" : "not_yet_due" })
            : Urls.CrimeReports(filter with { Tab = tab });
    }
}
