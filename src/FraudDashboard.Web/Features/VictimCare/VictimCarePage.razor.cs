using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>Which victims to contact first, and how many were contacted in time.</summary>
public sealed partial class VictimCarePage : PageBase<VictimCareData>
{
    [Inject]
    private VictimCareQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override Task<VictimCareData> LoadAsync(PageRequest request, CancellationToken cancellation) =>
        Query.RunAsync(request, cancellation);
}
