using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Measures;
using FraudDashboard.Web.Shared.Pages;
using FraudDashboard.Web.Shared.Queries;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>Which boroughs are really different from London, on one measure?</summary>
public sealed partial class BoroughsPage : ReportPage<BoroughsView>
{
    private static readonly IReadOnlyList<FilterOption> MeasureOptions =
        [.. FilterWords.Measures.Where(choice => Headlines.Codes.Contains(choice.Value)).Select(choice =>
            new FilterOption(choice.Value == Headlines.Completion ? "" : choice.Value, choice.Label))];

    [Inject]
    private MeasuresByMonthQuery Measures { get; set; } = null!;

    protected override PageKeys Keys => BoroughsSheet.Keys;

    private string Measure => Request?.Filter.Measure is { } measure && measure != Headlines.Completion ? measure : "";

    protected override Task<BoroughsView> LoadAsync(ReportRequest request, CancellationToken cancellation) =>
        BoroughsView.ReadAsync(Measures, request, cancellation);
}
