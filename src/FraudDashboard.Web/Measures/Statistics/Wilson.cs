using FraudDashboard.Database;

namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>Wilson's score interval of a proportion (E. B. Wilson, 1927), without continuity correction.</summary>
public static class Wilson
{
    /// <summary>The normal quantile of 95 %, two-sided: "look".</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The normal quantile of 99.8 %, two-sided: "act".</summary>
    public const double Z998 = WilsonLimits.Z998;

    /// <summary>The interval at <paramref name="z"/>, or null when there are no reports.</summary>
    /// <returns>Two rates from 0 to 1.</returns>
    public static Interval? Of(Proportion value, double z = Z95)
    {
        if (value.Denominator == 0)
        {
            return null;
        }

        var (lower, upper) = WilsonLimits.Of(value.Numerator, value.Denominator, z);
        return new Interval(lower, upper);
    }
}
