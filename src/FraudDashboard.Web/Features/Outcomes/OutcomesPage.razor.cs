using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>How many outcomes came back to NFIB right, and what was wrong with the others.</summary>
public sealed partial class OutcomesPage : PageBase<VerdictFigures>
{
    [Inject]
    private VerdictFiguresQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override Task<VerdictFigures> LoadAsync(PageRequest request, CancellationToken cancellation) =>
        Query.RunAsync(request, VerdictMeasure.Outcomes, cancellation);
}
