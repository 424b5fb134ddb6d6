using FraudDashboard.Web.Shared.Components;
using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using FraudDashboard.Web.Shared.Reports;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Reports;

/// <summary>The worklist, and the reports behind any figure: rows are tasks.</summary>
public sealed partial class ReportsPage : ReportPage<ReportsView>
{
    private static readonly string[] OwnKeys = ["rule", "team", "status", "age", "sort"];

    [Inject]
    private WorklistQuery Worklist { get; set; } = null!;

    private bool IsNarrowed => Request!.Filter with { Tab = null, Sort = null, After = null } != new ReportFilter();

    protected override Task<ReportsView> LoadAsync(ReportRequest request, CancellationToken cancellation) =>
        Worklist.RunAsync(request, cancellation);

    private string Page(string? after) => Urls.Reports(Request!.Filter with { After = after });

    // A tab that only its rows could count goes without a number, until it is the one that is shown.
    private IReadOnlyList<TabLinks.Tab> TabsOf(ReportsView view)
    {
        var filter = Request!.Filter;
        return
        [
            .. from tab in FilterWords.Tabs
               let isOn = tab.Value == (filter.Tab ?? ReportList.DefaultTab)
               let count = isOn ? view.Count : view.Tabs.GetValueOrDefault(tab.Value)
               select new TabLinks.Tab(
                   WorklistTabs.Label(tab.Value, Request.Reference), count?.Rows,
                   Urls.Reports(WorklistTabs.Filter(filter, tab.Value)), isOn)
               {
                   IsMore = count?.IsMore == true,
               },
        ];
    }
}
