using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>The submissions that someone has to look at: orphans, rejected, or waiting too long.</summary>
public sealed partial class SubmissionsPage : PageBase<SubmissionsData>
{
    protected override PageKeys Keys { get; } = new();

    protected override Task<SubmissionsData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        SubmissionsData.ReadAsync(session, request, cancellation);
}
