using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Offers the workbook of one month and area, and says what of it is provisional.</summary>
public sealed partial class PacksPage : PageBase<PacksData>
{
    private const int MonthsShown = 4;

    protected override PageKeys Keys => new();

    private string AreaValue => Request!.Filter.Area is { Kind: AreaKind.NotAllocated } ? Area.NoneCode : Request.Filter.Area.Value;

    protected override Task<PacksData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var months = PageRequestReader.Lists(request.Reference, request.Frame, request.Reader).Months;
        return Task.FromResult(new PacksData(PackMonths.Chosen(request), [.. months.Take(MonthsShown)]));
    }
}
