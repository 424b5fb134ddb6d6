using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.About;

/// <summary>What each figure means and where it comes from.</summary>
public sealed partial class AboutPage : PageBase<AboutData>
{
    protected override PageKeys Keys { get; } = new();

    protected override bool LoadsWithoutReports => true;

    protected override async Task<AboutData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var settings = await SettingsQuery.RunAsync(session, request.Reader, cancellation);
        var comments = await ViewCommentsQuery.RunAsync(session, request.Reader, cancellation);
        return new AboutData { Settings = settings, Comments = comments };
    }
}
