using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>How accurate the submissions to NFIB are, where they differ, and what is left over.</summary>
public sealed partial class NfibPage : ReportPage<NfibView>
{
    [Inject]
    private NfibQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override Task<NfibView> LoadAsync(ReportRequest request, CancellationToken cancellation) => Query.RunAsync(request, cancellation);
}
