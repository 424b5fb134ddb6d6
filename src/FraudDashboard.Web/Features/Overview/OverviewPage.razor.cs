using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>Is recording getting better or worse, where is it really different, and what waits today?</summary>
public sealed partial class OverviewPage : PageBase<OverviewData>
{
    [Inject]
    private HeadlinesQuery HeadlineQuery { get; set; } = null!;

    protected override Task<OverviewData> LoadAsync(PageRequest request, CancellationToken cancellation) =>
        OverviewData.ReadAsync(HeadlineQuery, request, cancellation);

    private static string RulesSub(OverviewViewModel reading) =>
        $"Reports recorded in {reading.Completion.Months.Label} that fail the rule today.";
}
