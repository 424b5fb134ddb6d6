using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>One frozen month: what was said of an area and what it was made of, which nothing changes.</summary>
public sealed partial class FrozenMonthPage : PageBase<FrozenMonthData>
{
    [Parameter]
    public long Id { get; set; }

    protected override PageKeys Keys { get; } = new() { Used = [PageKeys.Area] };

    private FrozenMonthViewModel? ViewModel =>
        Request is { } request && Shown.Value is { } data ? FrozenMonthViewModel.Of(request, data, Id) : null;

    protected override Task<FrozenMonthData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        FrozenMonthData.ReadAsync(session, request, Id, cancellation);
}
