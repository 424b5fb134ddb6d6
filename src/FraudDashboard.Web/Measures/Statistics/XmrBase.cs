namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>The limits of one base, the months from one rebase to the next: mean ± 2.66 × mean moving range (XmR chart; NHS England, Making Data Count, 2023).</summary>
public sealed record XmrBase
{
    private const double LimitFactor = 2.66;

    /// <summary>With fewer points than this the limits are "trial" and drawn faint.</summary>
    public const int TrialBelow = 13;

    /// <summary>Its months in order.</summary>
    public required IReadOnlyList<XmrPoint> Points { get; init; }

    /// <summary>The mean of its values, in their unit: rates from 0 to 1, or counts.</summary>
    public required double Mean { get; init; }

    /// <summary>Mean moving range; not a number for a single point, which has no limits.</summary>
    public required double MeanMovingRange { get; init; }

    /// <summary>There are two points or more.</summary>
    public bool HasLimits => Points.Count > 1;

    /// <summary>There are fewer than <see cref="TrialBelow"/> points.</summary>
    public bool IsTrial => Points.Count < TrialBelow;

    /// <summary>The process limits, in the unit of the values; of a rate they may lie below 0 or above 1.</summary>
    public Interval Limits => Around(Mean, LimitFactor * MeanMovingRange);

    /// <summary>Two thirds of the way to the limits: two of three points beyond them are a signal.</summary>
    public Interval NearLimits => Around(Mean, 2.0 / 3.0 * LimitFactor * MeanMovingRange);

    /// <summary>The base of values in the order of their months.</summary>
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
