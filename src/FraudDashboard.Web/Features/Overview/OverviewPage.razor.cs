using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>Is recording getting better or worse, where is it really different, and what waits today?</summary>
public sealed partial class OverviewPage : PageBase<OverviewData>
{
    protected override Task<OverviewData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        OverviewData.ReadAsync(session, request, cancellation);
}
