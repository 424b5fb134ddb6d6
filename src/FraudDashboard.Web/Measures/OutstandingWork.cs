using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>One kind of work that waits today.</summary>
public sealed record OutstandingCount(string Tab, long Count);

/// <summary>What waits today: the tabs of the worklist, and victims without first contact. Live: no month is asked for.</summary>
public static class OutstandingWork
{
    private static readonly string[] Tabs = ["gaps", "due-soon", "unallocated", "victim-update", "supervisor-review", "open-long"];

    /// <summary>Reads how much of each kind waits in the area and offence of the page; none of a frozen month, in which nothing waits.</summary>
    public static async Task<IReadOnlyList<OutstandingCount>> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        if (request.Pack is not null)
        {
            return [];
        }

        var worklist = await WorklistCountsQuery.RunAsync(session, request.TallyScope, request.Slice, cancellation);
        var referrals = await UncontactedReferralsQuery.RunAsync(session, request.Reader, request.AreaCodes, request.Filter.OffenceCode, cancellation);
        return Of(worklist, referrals);
    }

    /// <summary>The counts in the order in which they are shown, zeros too.</summary>
    public static IReadOnlyList<OutstandingCount> Of(
        IReadOnlyList<WorklistCountsRow> worklist, IReadOnlyList<UncontactedReferralsRow> referrals) =>
    [
        .. Tabs.Select(tab => new OutstandingCount(tab, worklist.FirstOrDefault(row => row.ResultCode == tab.Replace('-', '_'))?.ReportCount ?? 0)),
        new("care-overdue", referrals.FirstOrDefault(row => row.ContactState == "no_contact")?.ReferralCount ?? 0),
        new("care-due", referrals.FirstOrDefault(row => row.ContactState == "not_yet_due")?.ReferralCount ?? 0),
    ];

    /// <summary>"Due within 3 days".</summary>
    public static string Words(PageRequest request, string tab) => tab switch
    {
        "care-overdue" => "Victims not yet contacted: overdue",
        "care-due" => "Victims not yet contacted: in time",
        "gaps" => "Open reports with gaps",
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
