using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>The waterfall of a measure of verdicts, as the headings of its bars and as a file.</summary>
public static class VerdictsSheet
{
    /// <summary>The verdicts of one measure, as one of the exports of its page; <paramref name="whole"/> names the first bar, all reports that are due.</summary>
    public static ExportDefinition Define(string key, string title, string path, VerdictMeasure measure, string whole) =>
        new(key, title, path, new PageKeys(), async (session, request, cancellation) =>
        {
            var figures = await VerdictFigures.ReadAsync(session, request, measure, cancellation);
            var steps = VerdictSteps.Of(request, measure, figures, whole);
            return new(Of(title).Content(steps), steps.Count, figures.Months);
        });

    internal static Sheet<WaterfallStep> Of(string title) => new(title,
    [
        new("Verdict", SheetKind.Text, step => step.Title, 26, "Each report has one verdict, the first that fits"),
        new("Reports", SheetKind.Count, step => step.Count, 12),
    ]);
}
