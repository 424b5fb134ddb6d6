using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>The boroughs of a measure of verdicts, as a table and as a file.</summary>
public static class BoroughVerdictsSheet
{
    internal const string Rate = "rate";
    internal const string Counts = "counts";
    internal const string Interval = "interval";
    internal const string Compared = "compared";

    /// <summary>The boroughs of one measure of verdicts, as one of the exports of its page.</summary>
    public static ExportDefinition Define(string key, string title, string path, VerdictMeasure measure) =>
        new(key, title, path, new PageKeys(), async (session, request, cancellation) =>
        {
            var figures = await VerdictFigures.ReadAsync(session, request, measure, cancellation);
            var rows = BoroughVerdicts.Of(request, figures);
            return new(Of(measure, title, request.WholeName()).Content(rows), rows.Count, figures.Months);
        });

    internal static Sheet<BoroughVerdicts> Of(VerdictMeasure measure, string title, string whole)
    {
        var (failing, right) = (MeasureWords.Sentence(MeasureWords.Sides(measure.Code).Failing), MeasureWords.Sentence(MeasureWords.Sides(measure.Code).Right));
        return new(title,
        [
            new("Command Unit", SheetKind.Text, row => row.Bcu, 18) { Place = ColumnPlace.File },
            new("Borough", SheetKind.Text, row => row.Name, 24),
            new(right, SheetKind.Rate, row => row.Accurate.Rate, 11) { Key = Rate },
            new($"Reports {right.ToLowerInvariant()}", SheetKind.Count, row => row.Accurate.Numerator, 12) { Place = ColumnPlace.File },
            new($"Reports {failing.ToLowerInvariant()}", SheetKind.Count, row => row.Failing.Numerator, 12) { Place = ColumnPlace.File },
            new("Of reports", SheetKind.Count, row => row.Accurate.Denominator, 12) { Key = Counts, Screen = new(failing, "Of all that are due") },
            new("95 % interval from", SheetKind.Rate, row => Wilson.Of(row.Accurate)?.Lower, 12, "Wilson interval of the rate") { Place = ColumnPlace.File },
            new("95 % interval to", SheetKind.Rate, row => Wilson.Of(row.Accurate)?.Upper, 12) { Place = ColumnPlace.File },
            SheetColumn.Drawn<BoroughVerdicts>($"95 % interval, {whole} line") with { Key = Interval },
            new($"Compared with {whole}", SheetKind.Text, row => row.Compared?.Words ?? (row.Accurate.Denominator == 0 ? "none due yet" : "not compared"), 22, "Clearly: too large to be chance")
            {
                Key = Compared,
                Screen = new($"Compared with {whole}"),
            },
            new("Most common fault", SheetKind.Text, row => row.FaultTitle, 22),
            new("Reports with it", SheetKind.Count, row => row.MostCommonFaults.Count == 0 ? null : row.MostCommonFaults[0].Reports, 12, "Of each, where there are several")
            {
                Screen = new("Reports with it"),
            },
        ]);
    }
}
