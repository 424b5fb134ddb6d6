using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>The months of a chart, newest first, as the table under it and as a file: with what people noted of each.</summary>
public static class TrendSheet
{
    internal const string Month = "Month";
    internal const string Rate = "Rate";
    internal const string Counts = "counts";
    internal const string Notes = "Notes";

    /// <summary>The months that the chart draws, newest first.</summary>
    internal static IReadOnlyList<TrendPoint> Rows(Trend trend) => [.. trend.Points.Reverse()];

    internal static Sheet<TrendPoint> Of(Trend trend, string title)
    {
        SheetColumn<TrendPoint>?[] columns =
        [
            new(Month, SheetKind.Text, point => Format.Month(point.Month), 18),
            new("Provisional", SheetKind.Text, point => point.IsProvisional ? "[p]" : null, 12, "[p]: not yet settled, takes no part in the limits") { Place = ColumnPlace.File },
            .. trend.IsRate ? Rates : [new("Count", SheetKind.Count, point => point.Figure.Value.Numerator, 12) { Key = Counts }],
            new("Signal", SheetKind.Text, TrendWords.Reason, 30),
            new(Notes, SheetKind.Text, point => TrendNote.OfMonth(trend.Notes, point.Month), 60) { Place = trend.Notes.Count > 0 ? ColumnPlace.ScreenAndFile : ColumnPlace.File },
        ];
        return new(title, [.. columns.OfType<SheetColumn<TrendPoint>>()]);
    }

    private static SheetColumn<TrendPoint>[] Rates =>
    [
        new(Rate, SheetKind.Rate, point => point.Figure.Value.Rate, 12),
        new("Low reliability", SheetKind.Text, point => point.Figure.Value.IsLowReliability ? "[u]" : null, 12, "[u]: fewer than 10") { Place = ColumnPlace.File },
        new("Counted as right", SheetKind.Count, point => point.Figure.Value.Numerator, 12) { Place = ColumnPlace.File },
        new("Counted", SheetKind.Count, point => point.Figure.Value.Denominator, 12) { Key = Counts, Screen = new("Counts") },
    ];
}
