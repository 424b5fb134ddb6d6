using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using FraudDashboard.Web.Shared.Verdicts;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>How many outcomes came back to NFIB right, and what was wrong with the others.</summary>
public sealed partial class OutcomesPage : ReportPage<VerdictFigures>
{
    [Inject]
    private VerdictFiguresQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override Task<VerdictFigures> LoadAsync(ReportRequest request, CancellationToken cancellation) =>
        Query.RunAsync(request, VerdictMeasure.Outcomes, cancellation);
}
