using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The worklist, and the reports behind any figure: rows are tasks.</summary>
public sealed partial class CrimeReportsPage : PageBase<CrimeReportsData>
{
    private static readonly string[] OwnKeys = ["rule", "team", "status", "age", "sort"];

    private bool IsNarrowed => Request!.Filter with { Tab = null, Sort = null, After = null } != new PageFilter();

    protected override Task<CrimeReportsData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        CrimeReportsData.ReadAsync(session, request, cancellation);

    private string Page(string? after) => Urls.CrimeReports(Request!.Filter with { After = after });

    // A tab that only its rows could count goes without a number, until it is the one that is shown.
    private IReadOnlyList<TabLinks.Tab> TabsOf(CrimeReportsData view)
    {
        var filter = Request!.Filter;
        return
        [
            .. from tab in FilterWords.Tabs
               let isOn = tab == (filter.Tab ?? CrimeReportList.DefaultTab)
               let count = isOn ? view.Count : view.Tabs.GetValueOrDefault(tab)
               select new TabLinks.Tab(
                   Request.Reference.TabLabel(tab), count?.Rows,
                   Urls.CrimeReports(WorklistTabs.Filter(filter, tab)), isOn)
               {
                   IsMore = count?.IsMore == true,
               },
        ];
    }
}
