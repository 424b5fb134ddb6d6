using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Offers the workbook of one month and area, and says what of it is provisional.</summary>
public sealed partial class PacksPage : ReportPage<PacksView>
{
    private const int MonthsShown = 4;

    protected override PageKeys Keys => new();

    private string AreaValue => Request!.Filter.Area is { Kind: AreaKind.NotAllocated } ? Area.NoneCode : Request.Filter.Area.Value;

    protected override Task<PacksView> LoadAsync(ReportRequest request, CancellationToken cancellation)
    {
        var months = ReportRequests.Lists(request.Reference, request.Frame, request.Reader).Months;
        return Task.FromResult(new PacksView(PackMonths.Chosen(request), [.. months.Take(MonthsShown)]));
    }
}
