using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>Which boroughs are really different from London, on one measure?</summary>
public sealed partial class BoroughsPage : PageBase<BoroughsData>
{
    protected override PageKeys Keys => BoroughsSheet.Keys;

    private string Measure => Request?.Filter.Measure is { } measure && measure != Headlines.Completion ? measure : "";

    protected override Task<BoroughsData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        BoroughsData.ReadAsync(session, request, cancellation);
}
