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

    private IReadOnlyList<TabLinks.Tab> TabsOf(ReportsView view)
    {
        var filter = Request!.Filter;
        return
        [
            .. FilterWords.Tabs.Select(tab => new TabLinks.Tab(
                WorklistTabs.Label(tab.Value, Request.Reference),
                view.Tabs[tab.Value].Rows,
                Urls.Reports(WorklistTabs.Filter(filter, tab.Value)),
                tab.Value == (filter.Tab ?? ReportList.DefaultTab)) { IsMore = view.Tabs[tab.Value].IsMore }),
        ];
    }
}
