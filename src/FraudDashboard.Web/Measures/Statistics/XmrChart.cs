namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>An XmR chart of settled months: what varies as it always has, and what has clearly changed (NHS England, Making Data Count, 2023).</summary>
public sealed record XmrChart
{
    /// <summary>One base, or several where a person has entered a dated rebase.</summary>
    public required IReadOnlyList<XmrBase> Bases { get; init; }

    /// <summary>Every month, of all bases.</summary>
    public IEnumerable<XmrPoint> Points => Bases.SelectMany(part => part.Points);

    /// <summary>The last base, by whose limits the latest month is judged.</summary>
    public XmrBase Current => Bases[^1];

    /// <summary>The latest month.</summary>
    public XmrPoint Last => Current.Points[^1];

    /// <summary>The chart of the months given in order, or null when there is none; a month without reports is no point.</summary>
    /// <param name="values">In any order; each month at most once.</param>
    /// <param name="rebases">The months with which new bases begin.</param>
    public static XmrChart? Of(IEnumerable<XmrValue> values, IReadOnlyCollection<DateOnly>? rebases = null)
    {
        var ordered = values.OrderBy(value => value.Month).ToList();
        if (ordered.Count == 0)
        {
            return null;
        }

        var starts = (rebases ?? []).Order().ToList();
        var parts = ordered.GroupBy(value => starts.Count(start => start <= value.Month)).OrderBy(part => part.Key);
        return new XmrChart { Bases = [.. parts.Select(part => XmrBase.Of([.. part]))] };
    }

    /// <summary>The variation icon: from the last point alone.</summary>
    public Variation VariationFor(Better better) => (Last.Signal, better, Last.Direction) switch
    {
        (Signal.None, _, _) => Variation.CommonCause,
        (_, Better.Neither, _) => Variation.NeutralChange,
        (_, Better.Higher, Direction.Up) or (_, Better.Lower, Direction.Down) => Variation.Improvement,
        _ => Variation.Concern,
    };

    /// <summary>The assurance icon: the target against the current limits, or null without limits or better side.</summary>
    /// <param name="target">In the unit of the values: a rate from 0 to 1.</param>
    public Assurance? AssuranceFor(double target, Better better)
    {
        if (!Current.HasLimits || better == Better.Neither)
        {
            return null;
        }

        var isAbove = Current.Limits.IsAbove(target);
        var isBelow = Current.Limits.IsBelow(target);
        return (isAbove, isBelow, better) switch
        {
            (true, _, Better.Higher) or (_, true, Better.Lower) => Assurance.ConsistentlyPasses,
            (false, false, _) => Assurance.HitOrMiss,
            _ => Assurance.ConsistentlyFails,
        };
    }
}
