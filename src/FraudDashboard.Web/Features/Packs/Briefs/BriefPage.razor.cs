using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>The brief of a frozen month as a page: the same document as the file, and printed on two pages.</summary>
public sealed partial class BriefPage : PageBase<BriefData>
{
    [Parameter]
    public long Id { get; set; }

    /// <summary>Which copy: the one to send, or the internal one.</summary>
    [SupplyParameterFromQuery(Name = "copy")]
    private string? Copy { get; set; }

    protected override PageKeys Keys { get; } = new() { Used = [PageKeys.Area], Others = ["copy"] };

    private bool IsInternal => Copy == PackOrder.InternalValue;

    protected override Task<BriefData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) => BriefData.ReadAsync(
        session, request, Id, BriefData.AreaOf(request), IsInternal ? PackProfile.Internal : PackProfile.Publication, cancellation);

    private BriefCommentRequest? FormOf(BriefData data, DocumentSection section) => Current.Reader?.May(Capability.WriteBriefs) == true
        ? data.RequestOf(section.Code, IsInternal ? PackOrder.InternalValue : "") : null;
}
