using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>How accurate the submissions to NFIB are, where they differ, and what is left over.</summary>
public sealed partial class NfibPage : PageBase<NfibData>
{
    protected override PageKeys Keys { get; } = new();

    protected override Task<NfibData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        NfibData.ReadAsync(session, request, cancellation);
}
