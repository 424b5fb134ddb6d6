using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>Which victims to contact first, and how many were contacted in time.</summary>
public sealed partial class VictimCarePage : PageBase<VictimCareData>
{
    protected override PageKeys Keys { get; } = new();

    protected override Task<VictimCareData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        VictimCareData.ReadAsync(session, request, cancellation);
}
