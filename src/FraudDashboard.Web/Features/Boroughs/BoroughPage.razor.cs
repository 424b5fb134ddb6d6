using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>One borough against London, or the reports that no borough owns.</summary>
public sealed partial class BoroughPage : PageBase<BoroughData>
{
    /// <summary>GSS code of the borough, or "none".</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private bool IsUnknown => Request is not null && (Outside is not null || BoroughData.AreaOf(Code, Request.Reference.Boroughs) is null);

    protected override PageKeys Keys { get; } = new()
    {
        // The path names the area.
        Used = [PageKeys.Period, PageKeys.Offence, "measure"],
        IsFrozenToo = true,
        Words = BoroughsSheet.Keys.Words,
    };

    /// <summary>The borough of the path where it is not the reader's.</summary>
    private string? Outside => Request is null ? null : RefusedBy(Request);

    private string Measure => Request?.Filter.Measure is { } measure && measure != Headlines.Completion ? measure : "";

    protected override PageFilter Complete(PageFilter filter) =>
        filter with { Area = string.Equals(Code, Area.NoneCode, StringComparison.OrdinalIgnoreCase) ? Area.NotAllocated : Area.Borough(Code.ToUpperInvariant()) };

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (IsUnknown && Context is { Response.HasStarted: false })
        {
            // Set any earlier, the status would send the site's own page in place of this one, which offers the boroughs.
            Context.Response.OnStarting(() =>
            {
                Context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }

    protected override string? RefusedBy(PageRequest request) =>
        request.SeesLondon ? base.RefusedBy(request)
        : BoroughData.AreaOf(Code, request.Reference.Boroughs) is not { } area ? Area.UnknownCode
        : area.ScopeCodes(request.Reference.Boroughs).FirstOrDefault(code => !request.Reader.ScopeCodes.Contains(code)) ?? base.RefusedBy(request);

    protected override Task<BoroughData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        BoroughData.ReadAsync(session, request, cancellation);
}
