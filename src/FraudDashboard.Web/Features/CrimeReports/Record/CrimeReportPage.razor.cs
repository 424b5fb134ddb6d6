using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One report: its checklist, what NFIB holds, its facts and what each load changed. The query string is its list's.</summary>
public sealed partial class CrimeReportPage : PageBase<CrimeReportData>
{
    // A report is shown as it stands now: a pack keeps what was said of it.
    protected override PageKeys Keys { get; } = CrimeReportsSheet.Keys with { IsFrozenToo = false };

    [Parameter]
    public long Id { get; set; }

    // Only while the page is prerendered: the answer to a request for a report that is not there is 404.
    [CascadingParameter]
    private HttpContext? Context { get; set; }

    [Inject]
    private SourceSystem Source { get; set; } = null!;

    [Inject]
    private OpenCrimeReport Open { get; set; } = null!;

    private CrimeReportViewModel? ViewModel =>
        Request is { } request && Shown.Value is { } data ? CrimeReportViewModel.Of(request, data) : null;

    protected override async Task<CrimeReportData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var data = await Open.RunAsync(session, request, Id, cancellation);
        if (data.Record is null && Context is { Response.HasStarted: false })
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return data;
    }
}
