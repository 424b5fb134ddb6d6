using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.About;

/// <summary>What each figure means and where it comes from.</summary>
public sealed partial class AboutPage : PageBase<AboutData>
{
    protected override PageKeys Keys { get; } = new() { Used = [] };

    protected override bool LoadsWithoutReports => true;

    protected override Task<AboutData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        AboutData.ReadAsync(session, request, cancellation);
}
