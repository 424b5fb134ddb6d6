using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>Takes a comment on a section of a brief, and shows it again where it was not saved.</summary>
public sealed partial class BriefCommentPage
{
    private BriefData? _data;
    private PackScope? _area;
    private BriefCommentRequest _asked = new();
    private string? _problem;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private ReadSessions Read { get; set; } = null!;

    [Inject]
    private WriteSessions Write { get; set; } = null!;

    [Inject]
    private PageRequestReader Requests { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Reader Reader => Reader.Of(Context.User)!;

    /// <summary>The section that is commented on; null where there is none.</summary>
    private DocumentSection? Section => _data?.Document?.Sections.FirstOrDefault(section => section.Code == _asked.Section);

    private string Back => _area is null ? Urls.Packs()
        : Urls.Brief(_asked.PackId, new PageFilter { Area = PackScopes.FilterOf(_area) }, _asked.Profile == PackProfile.Internal);

    private async Task SaveAsync()
    {
        _asked = BriefCommentRequest.Read(Context.Request.Form);
        _problem = await SavedForm.ProblemAsync(WriteAsync, ShowAgainAsync);
        if (_problem is null)
        {
            Navigation.NavigateTo(Back);
        }
    }

    // What was written meanwhile is shown above the text, which is not lost; saved once more, it is the next version.
    private async Task ShowAgainAsync()
    {
        await ReadAsync();
        _asked = _asked with { Seen = _data!.RequestOf(_asked.Section, _asked.Copy).Seen };
    }

    private async Task<string?> WriteAsync()
    {
        await ReadAsync();
        if (Section is null || _asked.Problem is not null)
        {
            return Section is null ? "There is no such section of a brief: nothing was saved." : "Nothing was saved yet: see below.";
        }

        await CommentOnBrief.RunAsync(Write, Reader, _asked, _area!.AreaCode, Context.RequestAborted);
        return null;
    }

    private async Task ReadAsync()
    {
        await using var session = await Read.OpenAsync(Reader.Scope, Context.RequestAborted);
        var (request, _) = await Requests.ReadAsync(session, "", new PageKeys(), null, Context.RequestAborted);
        _area = PackFiles.AreasOf(request.Reference.Boroughs, Reader.Scope).FirstOrDefault(area => PackOrder.ValueOf(area) == _asked.Area);
        _data = await BriefData.ReadAsync(session, request, _asked.PackId, _area, _asked.Profile, Context.RequestAborted);
    }
}
