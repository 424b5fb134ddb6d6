namespace FraudDashboard.Database;

/// <summary>The ends of Wilson's score interval of a proportion (E. B. Wilson, 1927), without continuity correction.</summary>
public static class WilsonLimits
{
    /// <summary>The normal quantile of 99.8 %, two-sided.</summary>
    public const double Z998 = 3.090232306167813;

    /// <summary>Two rates from 0 to 1.</summary>
    /// <param name="count">How many of <paramref name="total"/>.</param>
    /// <param name="total">More than none.</param>
    /// <param name="z">The normal quantile.</param>
    public static (double Lower, double Upper) Of(long count, long total, double z)
    {
        double x = count, n = total;
        var middle = 2 * x + z * z;
        var reach = z * Math.Sqrt(z * z + 4 * x * (1 - (x / n)));
        var scale = 2 * (n + z * z);
        return ((middle - reach) / scale, (middle + reach) / scale);
    }
}
