namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>Where an area stands against the funnel's limits.</summary>
/// <remarks>Limits after Spiegelhalter, Funnel plots for comparing institutional performance (2005): 95 % to look, 99.8 % to act.</remarks>
public enum FunnelPlace
{
    /// <summary>Below the 99.8 % limits.</summary>
    Low998,
    /// <summary>Below the 95 % limits, and not the others.</summary>
    Low95,
    /// <summary>Within the limits.</summary>
    In,
    /// <summary>Above the 95 % limits, and not the others.</summary>
    High95,
    /// <summary>Above the 99.8 % limits.</summary>
    High998,
    /// <summary>Fewer than ten: not judged on any screen or file.</summary>
    TooFew,
}

/// <summary>One area of a funnel: its counts, its Wilson 95 % interval, and its place.</summary>
/// <param name="Area">Its code.</param>
/// <param name="Value">Its counts.</param>
/// <param name="Wilson95">From 0 to 1.</param>
/// <param name="Place">By the Wilson intervals: outside exactly when they exclude θ.</param>
public sealed record FunnelPoint(string Area, Proportion Value, Interval Wilson95, FunnelPlace Place)
{
    /// <summary>Outside the 99.8 % limits: clearly different, and a reason to act.</summary>
    public bool IsClearlyDifferent => Place is FunnelPlace.Low998 or FunnelPlace.High998;
}

/// <summary>A funnel of areas around their common rate: no ranks, only inside and outside.</summary>
public sealed record Funnel(Proportion Whole, IReadOnlyList<FunnelPoint> Points)
{
    /// <summary>θ: the rate of all areas together, or the rate given, from 0 to 1.</summary>
    public double Theta => Whole.Rate ?? double.NaN;

    /// <summary>The funnel of the areas that have reports, or null when none has any. The caller leaves Not allocated out.</summary>
    /// <param name="areas">The areas to place.</param>
    /// <param name="given">What they are placed around, where it is not all of them together.</param>
    public static Funnel? Of(IEnumerable<KeyValuePair<string, Proportion>> areas, Proportion? given = null)
    {
        var placed = areas.Where(area => area.Value.Denominator > 0).ToList();
        if (placed.Count == 0)
        {
            return null;
        }

        var whole = given ?? Proportion.Total(placed.Select(area => area.Value));
        var theta = whole.Rate!.Value;
        return new Funnel(whole, [.. placed.Select(area => Point(area.Key, area.Value, theta))]);
    }

    /// <summary>The same funnel as screens and files judge it: an area of fewer than ten has no place.</summary>
    public Funnel Judged() => this with
    {
        Points = [.. Points.Select(point => point.Value.IsLowReliability ? point with { Place = FunnelPlace.TooFew } : point)],
    };

    /// <summary>θ ± z√(θ(1−θ)/n), clipped to 0 and 1: the curves of the chart.</summary>
    /// <param name="n">How many reports.</param>
    /// <param name="z"><see cref="Wilson.Z95"/> or <see cref="Wilson.Z998"/>.</param>
    public Interval Limits(double n, double z)
    {
        var reach = z * Math.Sqrt(Theta * (1 - Theta) / n);
        return new Interval(Math.Max(0, Theta - reach), Math.Min(1, Theta + reach));
    }

    // Outside exactly when the Wilson interval excludes θ: the table's intervals and the chart's curves cannot disagree.
    private static FunnelPoint Point(string area, Proportion value, double theta)
    {
        var wilson95 = Wilson.Of(value, Wilson.Z95)!.Value;
        var wilson998 = Wilson.Of(value, Wilson.Z998)!.Value;
        var place = wilson998.IsBelow(theta) ? FunnelPlace.Low998
            : wilson998.IsAbove(theta) ? FunnelPlace.High998
            : wilson95.IsBelow(theta) ? FunnelPlace.Low95
            : wilson95.IsAbove(theta) ? FunnelPlace.High95
            : FunnelPlace.In;
        return new FunnelPoint(area, value, wilson95, place);
    }
}
