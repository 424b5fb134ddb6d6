namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>Wilson's score interval of a proportion (E. B. Wilson, 1927), without continuity correction.</summary>
public static class Wilson
{
    /// <summary>The normal quantile of 95 %, two-sided: "look".</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The normal quantile of 99.8 %, two-sided: "act".</summary>
    public const double Z998 = 3.090232306167813;

    /// <summary>The interval at <paramref name="z"/>, or null when there are no reports.</summary>
    /// <returns>Two rates from 0 to 1.</returns>
    public static Interval? Of(Proportion value, double z = Z95)
    {
        if (value.Rate is not { } rate)
        {
            return null;
        }

        double x = value.Numerator, n = value.Denominator;
        var middle = 2 * x + z * z;
        var reach = z * Math.Sqrt(z * z + 4 * x * (1 - rate));
        var scale = 2 * (n + z * z);
        return new Interval((middle - reach) / scale, (middle + reach) / scale);
    }
}
