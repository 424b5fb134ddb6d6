using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Outcomes;

/// <summary>The title of the page of outcome returns, and the sentence under it.</summary>
internal static class OutcomesFinding
{
    public static string Title(PageRequest request, VerdictFigures figures, Trend trend)
    {
        if (figures.Accurate.Rate is not { } rate)
        {
            return $"No outcomes{request.InArea()} were due back to NFIB for {figures.Months.Label}";
        }

        var isJudged = figures.Months.IsOneMonth && figures.Months.ToMonth == trend.LastSettled?.Month;
        var judged = isJudged ? RequestWords.Judged(trend) : figures.IsSettled ? "" : " so far [p]";
        return $"{Format.Percent(rate)}{figures.Accurate.Mark()} of outcomes{request.InArea()} were returned to NFIB right{judged}{Fault(figures)}";
    }

    public static string Sub(PageRequest request, VerdictFigures figures) =>
        $"{Format.Of(figures.Accurate.Denominator, "report")} with an outcome in {figures.Months.Label}: finalised, confirmed, known to NFIB, {Format.Days(GraceDays(request))} or more after the outcome."
        + (figures.IsSettled ? "" : " Provisional [p]: the month is not settled yet and is not judged.");

    private static int GraceDays(PageRequest request) =>
        request.Reference.Rules.Single(rule => rule.RuleCode == "OUTCOME-RETURNED").GraceDays;

    private static string Fault(VerdictFigures figures)
    {
        var worst = figures.Verdicts.Where(verdict => verdict.Verdict != VerdictMeasure.Accurate).MaxBy(verdict => verdict.Reports);
        return worst is not { Reports: > 0 } ? "" : $"; the most common fault: {VerdictMeasure.Title(worst.Verdict).ToLowerInvariant()}";
    }
}
