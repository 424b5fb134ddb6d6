using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>The five measures as a file: a row a tile, in the order of the tiles.</summary>
public static class OverviewSheet
{
    public static ExportDefinition Definition { get; } =
        new("measures", "Headline measures", Urls.OverviewPath, PageKeys.Figures, ReadAsync);

    public static Sheet<MeasureViewModel> Sheet { get; } = new("Headline measures",
    [
        new("Measure", SheetKind.Text, measure => measure.Measure.Title, 28),
        new("Period", SheetKind.Text, measure => measure.Months.Label, 30, "The latest settled month of the measure, or the period asked for"),
        new("Rate", SheetKind.Rate, measure => measure.Value.Rate ?? (object)"[z]", 10, "[z]: none to measure"),
        new("Verdict", SheetKind.Text, VerdictOf, 18, "From the control chart of settled months; [p] is not judged yet"),
        new("Counted as right", SheetKind.Count, measure => measure.Value.Numerator, 12),
        new("Counted", SheetKind.Count, measure => measure.Value.Denominator, 12),
        new("Change on the period before (points)", SheetKind.Decimal, measure => measure.OnBefore?.Points, 18),
        new("Change on a year before (points)", SheetKind.Decimal, measure => measure.OnYearBefore?.Points, 18),
        new("Target", SheetKind.Rate, measure => measure.Measure.Target, 10),
        new("Against the target", SheetKind.Text, measure => measure.Assurance, 30),
    ]);

    private static string VerdictOf(MeasureViewModel measure) =>
        measure.IsSettled ? measure.Verdict?.Words ?? Verdict.NotJudged.Words : "[p]";

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var rows = await HeadlineRows.ReadAsync(session, request, cancellation);
        var measures = rows.Totals.Select(series => MeasureViewModel.Of(request, series)).ToList();
        return new(Sheet.Content(measures), measures.Count, measures[0].Months);
    }
}
