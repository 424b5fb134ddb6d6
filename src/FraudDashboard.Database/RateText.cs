using System.Globalization;

namespace FraudDashboard.Database;

/// <summary>A rate as people read it, on a screen and on the command line alike.</summary>
public static class RateText
{
    /// <summary>"82.4"; what is not all of it is never "100.0" but "&gt;99.9", and what is not nothing never "0.0" but "&lt;0.1".</summary>
    /// <param name="rate">A rate from 0 to 1.</param>
    /// <param name="decimals">Digits after the point.</param>
    /// <returns>The number without a sign: the caller adds " %".</returns>
    public static string PerCent(double rate, int decimals = 1)
    {
        var least = Math.Pow(10, -decimals);
        return Math.Round(rate * 100, decimals, MidpointRounding.AwayFromZero) switch
        {
            0 when rate > 0 => "<" + Written(least),
            100 when rate < 1 => ">" + Written(100 - least),
            var rounded => Written(rounded),
        };

        string Written(double value) => value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
