using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>What the page of outcome returns says: how many came back right, and the most common fault.</summary>
public sealed record OutcomesViewModel
{
    public required string Finding { get; init; }

    /// <summary>Which reports are counted.</summary>
    public required string Lead { get; init; }

    public required Trend Trend { get; init; }

    /// <summary>From all that are due to what is accurate.</summary>
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    public required VerdictFigures Verdicts { get; init; }

    public string TrendTitle => $"Outcomes returned right by month of the outcome: {Trend.Verdict.Words.ToLowerInvariant()}";

    public static OutcomesViewModel Of(PageRequest request, OutcomesData data)
    {
        var figures = data.Verdicts;
        var trend = request.TrendOf(VerdictMeasure.Outcomes.Code, figures.Series);
        return new OutcomesViewModel
        {
            Finding = FindingOf(request, figures, trend),
            Lead = $"{Format.Of(figures.Accurate.Denominator, "report")} with an outcome in {figures.Months.Label}: finalised, confirmed, known to NFIB, {Format.Days(GraceDays(request))} or more after the outcome."
                + (figures.IsSettled ? "" : " Provisional [p]: the month is not settled yet and is not judged."),
            Trend = trend,
            Steps = VerdictSteps.Of(request, VerdictMeasure.Outcomes, figures, OutcomesSheets.Whole),
            Verdicts = figures,
        };
    }

    private static string FindingOf(PageRequest request, VerdictFigures figures, Trend trend) =>
        figures.Accurate.Rate is not { } rate
            ? $"No outcomes{request.InArea()} were due back to NFIB for {figures.Months.Label}"
            : $"{Format.Percent(rate)}{figures.Accurate.Mark()} of outcomes{request.InArea()} were returned to NFIB right{figures.Judged(trend)}{Fault(figures)}";

    private static int GraceDays(PageRequest request) =>
        request.Reference.Rules.Single(rule => rule.RuleCode == "OUTCOME-RETURNED").GraceDays;

    private static string Fault(VerdictFigures figures)
    {
        var worst = figures.Verdicts.Where(verdict => verdict.Verdict != VerdictMeasure.Accurate).MaxBy(verdict => verdict.Reports);
        return worst is not { Reports: > 0 } ? "" : $"; the most common fault: {VerdictMeasure.Title(worst.Verdict).ToLowerInvariant()}";
    }
}
