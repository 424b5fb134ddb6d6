using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>The submissions behind a loose end: orphans, rejected, or waiting too long.</summary>
public sealed partial class SubmissionsPage : PageBase<SubmissionsData>
{
    [Inject]
    private SubmissionsPageQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override Task<SubmissionsData> LoadAsync(PageRequest request, CancellationToken cancellation) =>
        Query.RunAsync(request, cancellation);
}
