using FraudDashboard.Web.Shared.Measures;
using FraudDashboard.Web.Shared.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>Is recording getting better or worse, where is it really different, and what waits today?</summary>
public sealed partial class OverviewPage : ReportPage<OverviewView>
{
    [Inject]
    private HeadlinesQuery HeadlineQuery { get; set; } = null!;

    protected override Task<OverviewView> LoadAsync(ReportRequest request, CancellationToken cancellation) =>
        OverviewView.ReadAsync(HeadlineQuery, request, cancellation);

    private static string RulesSub(OverviewReading reading) =>
        $"Reports recorded in {reading.Completion.Months.Label} that fail the rule today.";
}
