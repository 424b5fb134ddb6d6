using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>A trend in words: for the reader who does not see the chart, and for the tile under it.</summary>
public static class TrendWords
{
    /// <summary>"Hit or miss against 85 %"; null when there is no target or there are no limits.</summary>
    public static string? Assurance(Trend trend) =>
        trend.Target is not { } target || trend.Chart?.AssuranceFor(target, trend.Better) is not { } assurance ? null
        : assurance switch
        {
            Statistics.Assurance.HitOrMiss => $"Hit or miss against {Value(trend, target)}",
            Statistics.Assurance.ConsistentlyPasses => $"Consistently meets {Value(trend, target)}",
            _ => $"Consistently {(trend.Better == Better.Higher ? "below" : "above")} {Value(trend, target)}",
        };

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
            trend.LastSettled is { } last ? $"Latest settled, {Format.Month(last.Month)}: {Full(trend, last)}, {trend.Verdict.Words.ToLowerInvariant()}." : null,
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
        Signal.Trend => "in a trend of 7",
        Signal.TwoOfThree => "2 of 3 near a limit",
        Signal.Shift => "in a run of 7 on one side of the mean",
        _ => null,
    };

    /// <summary>"82.4 %", "1,204".</summary>
    public static string Value(Trend trend, double value) => trend.IsRate ? Format.Short(value) : Format.Count((long)Math.Round(value));

    /// <summary>"82.4 % (3,104 of 3,767)", "1,204".</summary>
    public static string Full(Trend trend, TrendPoint point) =>
        trend.IsRate ? point.Figure.Value.Full() : Format.Count(point.Figure.Value.Numerator);

    private static string? Range(Trend trend) => trend.Chart?.Current is { HasLimits: true } now
        ? $"Mean {Value(trend, now.Mean)}; a month with no real change falls between {Value(trend, Clip(trend, now.Limits.Lower))} and {Value(trend, Clip(trend, now.Limits.Upper))}{(now.IsTrial ? " (trial limits: fewer than 13 months)" : "")}."
        : null;

    private static double Clip(Trend trend, double limit) => trend.IsRate ? Math.Clamp(limit, 0, 1) : Math.Max(0, limit);
}
