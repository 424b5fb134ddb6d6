using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>How accurate the submissions to NFIB are, where they differ, and what is left over.</summary>
public sealed partial class NfibPage : PageBase<NfibData>
{
    [Inject]
    private NfibQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override Task<NfibData> LoadAsync(PageRequest request, CancellationToken cancellation) => Query.RunAsync(request, cancellation);
}
