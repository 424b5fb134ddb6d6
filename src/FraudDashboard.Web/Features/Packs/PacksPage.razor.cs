using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Offers the workbook of one month and area, and says what of it is provisional.</summary>
public sealed partial class PacksPage : PageBase<PacksData>
{
    protected override PageKeys Keys { get; } = new() { Used = [PageKeys.Period, PageKeys.Area] };

    protected override Task<PacksData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        PacksData.ReadAsync(session, request, cancellation);
}
