using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>How many outcomes came back to NFIB right, and what was wrong with the others.</summary>
public sealed partial class OutcomesPage : PageBase<OutcomesData>
{
    protected override PageKeys Keys { get; } = new();

    protected override Task<OutcomesData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        OutcomesData.ReadAsync(session, request, cancellation);
}
