namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>The limits of one base: the months from one rebase to the next.</summary>
public sealed record XmrBase
{
    private const double LimitFactor = 2.66;

    /// <summary>With fewer points than this the limits are "trial" and drawn faint.</summary>
    public const int TrialBelow = 13;

    public required IReadOnlyList<XmrPoint> Points { get; init; }

    public required double Mean { get; init; }

    /// <summary>Mean moving range; not a number for a single point, which has no limits.</summary>
    public required double MeanMovingRange { get; init; }

    public bool HasLimits => Points.Count > 1;

    public bool IsTrial => Points.Count < TrialBelow;

    public Interval Limits => Around(Mean, LimitFactor * MeanMovingRange);

    public Interval NearLimits => Around(Mean, 2.0 / 3.0 * LimitFactor * MeanMovingRange);

    public static XmrBase Of(IReadOnlyList<XmrValue> values)
    {
        double[] v = [.. values.Select(value => value.Value)];
        var mean = v.Average();
        var range = v.Length < 2 ? double.NaN : Enumerable.Range(1, v.Length - 1).Average(i => Math.Abs(v[i] - v[i - 1]));
        var limits = new XmrBase { Points = [], Mean = mean, MeanMovingRange = range };
        var flags = v.Length < 2 ? new (Signal, Direction)[v.Length] : XmrSignals.Of(v, mean, limits.Limits, limits.NearLimits);
        return limits with { Points = [.. values.Select((value, i) => new XmrPoint(value.Month, value.Value, flags[i].Item1, flags[i].Item2))] };
    }

    private static Interval Around(double mean, double reach) => new(mean - reach, mean + reach);
}
