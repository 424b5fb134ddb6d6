namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>The difference of two proportions with its interval, made from Wilson's intervals of both.</summary>
/// <remarks>
/// R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven methods,
/// Statistics in Medicine 17 (1998), 873–890, method 10 (square and add, without continuity correction).
/// </remarks>
/// <param name="Value">First less second, from −1 to 1.</param>
/// <param name="Interval95">The interval of 95 %.</param>
/// <param name="Place">Outside exactly when an interval excludes 0; too few when either has fewer than ten.</param>
public sealed record RateDifference(double Value, Interval Interval95, FunnelPlace Place)
{
    /// <summary>Two groups that share no report; null when either has none.</summary>
    public static RateDifference? Of(Proportion first, Proportion second) => Scaled(first, second, 1, first.IsLowReliability || second.IsLowReliability);

    /// <summary>
    /// A part against the whole that holds it: the whole is the part and its rest, so the difference is that between part and
    /// rest, as much smaller as the part is of the whole. Null when either has none, or the part is all of it.
    /// </summary>
    public static RateDifference? OfPart(Proportion part, Proportion whole)
    {
        var rest = new Proportion(whole.Numerator - part.Numerator, whole.Denominator - part.Denominator);
        return whole.Denominator == 0 ? null
            : Scaled(part, rest, (double)rest.Denominator / whole.Denominator, part.IsLowReliability || rest.IsLowReliability);
    }

    private static RateDifference? Scaled(Proportion first, Proportion second, double share, bool isTooFew)
    {
        if (first.Rate is not { } a || second.Rate is not { } b)
        {
            return null;
        }

        var (look, act) = (Newcombe(first, second, Wilson.Z95), Newcombe(first, second, Wilson.Z998));
        var place = isTooFew ? FunnelPlace.TooFew
            : act.IsBelow(0) ? FunnelPlace.Low998
            : act.IsAbove(0) ? FunnelPlace.High998
            : look.IsBelow(0) ? FunnelPlace.Low95
            : look.IsAbove(0) ? FunnelPlace.High95
            : FunnelPlace.In;
        return new((a - b) * share, new(look.Lower * share, look.Upper * share), place);
    }

    private static Interval Newcombe(Proportion first, Proportion second, double z)
    {
        var (a, b) = (first.Rate!.Value, second.Rate!.Value);
        var (one, two) = (Wilson.Of(first, z)!.Value, Wilson.Of(second, z)!.Value);
        return new(a - b - Length(a - one.Lower, two.Upper - b), a - b + Length(one.Upper - a, b - two.Lower));
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
