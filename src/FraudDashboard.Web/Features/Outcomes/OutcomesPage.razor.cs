using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>How many outcomes came back to NFIB right, and what was wrong with the others.</summary>
public sealed partial class OutcomesPage : PageBase<VerdictFigures>
{
    protected override PageKeys Keys { get; } = new();

    protected override Task<VerdictFigures> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        VerdictFiguresQuery.RunAsync(session, request, VerdictMeasure.Outcomes, cancellation);
}
