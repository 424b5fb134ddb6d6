using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>How the change of a measure is said: against the year before its run, or against its average where that says otherwise.</summary>
/// <param name="IsFromBefore">The latest month differs from the year before the run in the direction of the change.</param>
internal sealed record ChangeWay(bool IsFromBefore)
{
    /// <summary>The way that is true of a trend that has clearly changed.</summary>
    public static ChangeWay Of(Trend trend) => new(
        trend.Before(trend.Run!) is { } before
        && Change.Of(trend.LastSettled!.Figure.Value, before, "") is { } change
        && Math.Sign(change.Points) == (trend.Verdict.Tone == Tone.Improvement ? 1 : -1) * (trend.Better == Better.Lower ? -1 : 1)
        && Format.Percent(before.Rate!.Value) != Format.Percent(trend.LastSettled!.Value));

    /// <summary>"82.0 % to 64.1 %", or "64.1 %, average 78.0 %".</summary>
    public string Figures(Trend trend)
    {
        var now = Format.Percent(trend.LastSettled!.Value);
        return IsFromBefore ? $"{Format.Percent(trend.Before(trend.Run!)!.Value.Rate!.Value)} to {now}" : $"{now}, average {Format.Percent(trend.Base!.Mean)}";
    }
}
