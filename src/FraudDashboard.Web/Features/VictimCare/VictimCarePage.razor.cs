using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>Which victims to contact first, and how many were contacted in time.</summary>
public sealed partial class VictimCarePage : ReportPage<VictimCareView>
{
    [Inject]
    private VictimCareQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override Task<VictimCareView> LoadAsync(ReportRequest request, CancellationToken cancellation) =>
        Query.RunAsync(request, cancellation);
}
