using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One report: its checklist, what NFIB holds, its facts and what each load changed. The query string is its list's.</summary>
public sealed partial class CrimeReportPage : PageBase<CrimeReportData>
{
    [Parameter]
    public long Id { get; set; }

    [Inject]
    private CrimeReportRecordQuery Records { get; set; } = null!;

    // Only while the page is prerendered: the answer to a request for a report that is not there is 404.
    [CascadingParameter]
    private HttpContext? Context { get; set; }

    protected override async Task<CrimeReportData> LoadAsync(PageRequest request, CancellationToken cancellation)
    {
        var view = await Records.RunAsync(request, Id, cancellation);
        if (view.Record is null && Context is { Response.HasStarted: false })
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return view;
    }
}
