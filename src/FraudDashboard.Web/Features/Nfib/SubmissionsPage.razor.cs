using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>The submissions behind a loose end: orphans, rejected, or waiting too long.</summary>
public sealed partial class SubmissionsPage : ReportPage<SubmissionsView>
{
    [Inject]
    private SubmissionsPageQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override Task<SubmissionsView> LoadAsync(ReportRequest request, CancellationToken cancellation) =>
        Query.RunAsync(request, cancellation);
}
