using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>What the page of outcome returns says: how many came back correctly, and the most common fault.</summary>
public sealed record OutcomesViewModel
{
    public required string Finding { get; init; }

    /// <summary>Which reports are counted.</summary>
    public required string Lead { get; init; }

    public required Trend Trend { get; init; }

    /// <summary>From all that are due to what is accurate.</summary>
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    public required VerdictFigures Verdicts { get; init; }

    public string TrendTitle => $"Outcomes returned correctly by month of the outcome: {MeasureWords.Inside(Trend.Verdict.Words)}";

    public static OutcomesViewModel Of(PageRequest request, OutcomesData data)
    {
        var figures = data.Verdicts;
        var trend = request.TrendOf(VerdictMeasure.Outcomes.Code, figures.Series);
        return new OutcomesViewModel
        {
            Finding = FindingOf(request, figures, trend),
            Lead = $"{Format.Of(figures.Accurate.Denominator, "report")} with an outcome {figures.Months.During}: finalised, confirmed, known to NFIB, {Format.Days(GraceDays(request))} or more after the outcome."
                + (figures.IsSettled ? "" : " Provisional [p]: the month is not settled yet and is not judged."),
            Trend = trend,
            Steps = VerdictSteps.Of(request, VerdictMeasure.Outcomes, figures, OutcomesSheets.Whole),
            Verdicts = figures,
        };
    }

    private static string FindingOf(PageRequest request, VerdictFigures figures, Trend trend) =>
        figures.Accurate.Rate is not { } rate
            ? $"No outcomes{request.InArea()} {figures.Months.During} are due back to NFIB yet"
            : MeasureWords.Sentences(
                $"{Format.Percent(rate)}{figures.Accurate.Mark()} of outcomes{request.InArea()}{request.InPeriod(figures.Months)} were returned to NFIB correctly{(figures.IsSettled ? "" : " so far [p]")}",
                figures.Changed(VerdictMeasure.Outcomes.Code, trend),
                Fault(figures));

    private static int GraceDays(PageRequest request) =>
        request.Reference.Rules.Single(rule => rule.RuleCode == "OUTCOME-RETURNED").GraceDays;

    private static string? Fault(VerdictFigures figures)
    {
        var faults = figures.Verdicts.Where(verdict => verdict.Verdict != VerdictMeasure.Accurate && verdict.Reports > 0).ToList();
        var worst = faults.Where(fault => fault.Reports == faults.Max(one => one.Reports)).Select(fault => VerdictMeasure.Title(fault.Verdict).ToLowerInvariant()).ToList();
        return worst.Count switch
        {
            0 => null,
            1 => $"The most common fault: {worst[0]}",
            _ => $"The most common faults: {MeasureWords.Listed(worst)}",
        };
    }
}
