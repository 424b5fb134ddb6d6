namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>A count out of a count: the two always travel together, and a rate is made only to be shown.</summary>
public readonly record struct Proportion(long Numerator, long Denominator)
{
    /// <summary>Below this many, a rate is shown with the shorthand [u] (low reliability).</summary>
    public const long LowReliabilityBelow = 10;

    /// <summary>The rate between 0 and 1, or null when there is nothing to divide by: never 0 % or 100 % of none.</summary>
    public double? Rate => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>There are reports, and fewer than ten.</summary>
    public bool IsLowReliability => Denominator is > 0 and < LowReliabilityBelow;

    /// <summary>A total is the sum of both counts, never a mean of rates.</summary>
    public static Proportion Total(IEnumerable<Proportion> parts) =>
        parts.Aggregate(default(Proportion), (sum, part) => new(sum.Numerator + part.Numerator, sum.Denominator + part.Denominator));
}
