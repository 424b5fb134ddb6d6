namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>One part of a measure in the period before and in the period after.</summary>
/// <param name="Part">Its code, unlike every other of the dimension.</param>
public sealed record PartCounts(string Part, Proportion From, Proportion To);

/// <summary>What one part adds to the difference of two rates, in proportions: 0.01 is a point.</summary>
/// <param name="Counts">The part in both periods.</param>
/// <param name="RateEffect">By its own rate, at the mean of its two weights.</param>
/// <param name="MixEffect">By its weight, at the mean of its two rates against the mean rate of the whole.</param>
/// <param name="IsSmall">It has fewer than ten in either period: its rate effect is read together with those of the others alone.</param>
public sealed record PartEffect(PartCounts Counts, double RateEffect, double MixEffect, bool IsSmall)
{
    /// <summary>Both effects together.</summary>
    public double Total => RateEffect + MixEffect;
}

/// <summary>
/// The difference of two rates as a sum of rate effects and mix effects over the parts: E. M. Kitagawa, Components of a
/// Difference Between Two Rates, Journal of the American Statistical Association 50 (1955), centred at the mean of both rates.
/// </summary>
/// <param name="From">All parts together in the period before.</param>
/// <param name="To">Likewise in the period after.</param>
/// <param name="Parts">In the order given; parts that have nothing in either period are left out.</param>
public sealed record Kitagawa(Proportion From, Proportion To, IReadOnlyList<PartEffect> Parts)
{
    /// <summary>What the effects add up to.</summary>
    public double Difference => To.Rate!.Value - From.Rate!.Value;

    /// <summary>What the parts' own rates explain.</summary>
    public double RateEffect => Parts.Sum(part => part.RateEffect);

    /// <summary>What their weights explain.</summary>
    public double MixEffect => Parts.Sum(part => part.MixEffect);

    /// <summary>The rate effects of small parts, pooled.</summary>
    public double SmallRateEffect => Parts.Where(part => part.IsSmall).Sum(part => part.RateEffect);

    /// <summary>Decomposes the difference; null where either period has nothing to divide by.</summary>
    public static Kitagawa? Of(IEnumerable<PartCounts> parts)
    {
        var counted = parts.Where(part => part.From.Denominator + part.To.Denominator > 0).ToList();
        var (from, to) = (Proportion.Total(counted.Select(part => part.From)), Proportion.Total(counted.Select(part => part.To)));
        return from.Rate is { } before && to.Rate is { } after
            ? new(from, to, [.. counted.Select(part => EffectOf(part, from, to, (before + after) / 2))]) : null;
    }

    // A part without reports in one period takes the other period's rate, so that all of it is mix.
    private static PartEffect EffectOf(PartCounts part, Proportion from, Proportion to, double centre)
    {
        var before = part.From.Rate ?? part.To.Rate!.Value;
        var after = part.To.Rate ?? before;
        var weightBefore = (double)part.From.Denominator / from.Denominator;
        var weightAfter = (double)part.To.Denominator / to.Denominator;
        return new(
            part,
            (weightBefore + weightAfter) / 2 * (after - before),
            (weightAfter - weightBefore) * ((before + after) / 2 - centre),
            part.From.IsLowReliability || part.To.IsLowReliability);
    }
}
