using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>Which boroughs are really different from London, on one measure?</summary>
public sealed partial class BoroughsPage : PageBase<BoroughsData>
{
    private static readonly IReadOnlyList<FilterOption> MeasureOptions =
        [.. FilterWords.Measures.Where(choice => Headlines.Codes.Contains(choice.Value)).Select(choice =>
            new FilterOption(choice.Value == Headlines.Completion ? "" : choice.Value, choice.Label))];

    [Inject]
    private MeasuresByMonthQuery Measures { get; set; } = null!;

    protected override PageKeys Keys => BoroughsSheet.Keys;

    private string Measure => Request?.Filter.Measure is { } measure && measure != Headlines.Completion ? measure : "";

    protected override Task<BoroughsData> LoadAsync(PageRequest request, CancellationToken cancellation) =>
        BoroughsData.ReadAsync(Measures, request, cancellation);
}
