using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.About;

/// <summary>What each figure means and where it comes from.</summary>
public sealed partial class AboutPage : PageBase<AboutData>
{
    [Inject]
    private SettingsQuery Settings { get; set; } = null!;

    [Inject]
    private ViewCommentsQuery Comments { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    protected override bool LoadsWithoutReports => true;

    protected override async Task<AboutData> LoadAsync(PageRequest request, CancellationToken cancellation)
    {
        var settings = Settings.RunAsync(request.Reader, cancellation);
        var comments = Comments.RunAsync(request.Reader, cancellation);
        await Task.WhenAll(settings, comments);
        return new AboutData { Settings = await settings, Comments = await comments };
    }
}
