using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>A trend in words: for the reader who does not see the chart, and for the tile under it.</summary>
public static class TrendWords
{
    private const int AssuredMonths = 12;

    // Fewer misses in a row are the ordinary ups and downs of a measure that reaches its target at times.
    private const int MissesInARow = 3;

    /// <summary>"Reached 80 % in 4 of the last 12 months"; null without a target or a settled month with enough reports.</summary>
    public static string? Assurance(Trend trend)
    {
        if (trend is not { Target: { } target, LastSettled: { } last } || trend.Better == Better.Neither)
        {
            return null;
        }

        var months = trend.Judged.Where(month => month.Month <= last.Month && month.Month > last.Month.AddMonths(-AssuredMonths)
                && !month.Value.IsLowReliability && month.Value.Rate is not null)
            .OrderByDescending(month => month.Month).ToList();
        var reached = months.Count(month => Reaches(trend, month, target));
        var missed = months.TakeWhile(month => !Reaches(trend, month, target)).Count();
        var goal = Value(trend, target);
        // Months that are too few to judge are left out, and the sentence says so.
        var isUnbroken = IsUnbroken(months, last.Month);
        var judged = Format.Of(months.Count, "month") + (isUnbroken ? "" : " judged");
        return months.Count == 0 ? null
            : reached == 0 ? $"Has not reached {goal} in {(isUnbroken ? "" : "the ")}{judged}"
            : missed >= MissesInARow ? $"Missed {goal} in {months.Count - reached} of the last {judged}, the last {missed} in a row"
            : $"Reached {goal} in {reached} of the last {judged}";
    }

    /// <summary>The whole chart in three or four sentences.</summary>
    public static string Summary(Trend trend)
    {
        if (trend.Points.Count == 0)
        {
            return "No months with reports.";
        }

        var sentences = new List<string?>
        {
            $"{Format.Of(trend.Points.Count, "month")} with reports, {Format.Month(trend.Points[0].Month)} to {Format.Month(trend.Points[^1].Month)}.",
            trend.LastSettled is { } last ? $"Latest settled, {Format.Month(last.Month)}: {Full(trend, last)}, {MeasureWords.Inside(trend.Verdict.Words)}." : null,
            Range(trend),
            trend.Target is { } target ? $"Target {Value(trend, target)}." : null,
            trend.Points.Count(point => point.IsProvisional) is > 0 and var provisional ? $"{Format.Of(provisional, "month")} provisional." : null,
        };
        return string.Join(' ', sentences.OfType<string>());
    }

    /// <summary>Why a point is marked, by the first rule that flags it.</summary>
    public static string? Reason(TrendPoint point) => point.Signal switch
    {
        Signal.Outside => "outside the limits",
        Signal.Trend => "in a trend of 7 or more",
        Signal.TwoOfThree => "2 of 3 near a limit",
        Signal.Shift => "in a run of 7 or more on one side of the average",
        _ => null,
    };

    /// <summary>"82.4 %", "1,204".</summary>
    public static string Value(Trend trend, double value) => trend.IsRate ? Format.Short(value) : Format.Count((long)Math.Round(value));

    /// <summary>"82.4 % (3,104 of 3,767)", "1,204".</summary>
    public static string Full(Trend trend, TrendPoint point) =>
        trend.IsRate ? point.Figure.Value.Full() : Format.Count(point.Figure.Value.Numerator);

    private static bool IsUnbroken(IEnumerable<MonthFigure> months, DateOnly last) =>
        months.Select((month, i) => month.Month == last.AddMonths(-i)).All(isNext => isNext);

    private static bool Reaches(Trend trend, MonthFigure month, double target) => trend.Better == Better.Lower
        ? month.Value.Rate <= target + Interval.Tolerance : month.Value.Rate >= target - Interval.Tolerance;

    private static string? Range(Trend trend) => trend.Base is { HasLimits: true } now
        ? $"Average {Value(trend, now.Mean)}; normal month-to-month variation is from {Value(trend, Clip(trend, now.Limits.Lower))} to {Value(trend, Clip(trend, now.Limits.Upper))}{(now.IsTrial ? " (trial limits: fewer than 13 months)" : "")}."
        : null;

    private static double Clip(Trend trend, double limit) => trend.IsRate ? Math.Clamp(limit, 0, 1) : Math.Max(0, limit);
}
