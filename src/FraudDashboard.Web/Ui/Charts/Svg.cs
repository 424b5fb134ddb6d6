using System.Globalization;

namespace FraudDashboard.Web.Ui.Charts;

/// <summary>Numbers as SVG reads them.</summary>
internal static class Svg
{
    /// <summary>"12.5".</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"12.5%".</summary>
    public static string P(double percent) => N(percent) + "%";

    /// <summary>"0,10 50,20 100,5": points between 0 and 100, the second turned so that up is more.</summary>
    public static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{N(point.X)},{N(100 - point.Y)}"));

    /// <summary>A triangle, up or down, around 0,0.</summary>
    /// <param name="half">Half its height, in pixels.</param>
    public static string Triangle(bool isUp, double half = 5) => isUp
        ? $"M{N(-half * 1.1)} {N(half * 0.9)}h{N(half * 2.2)}L0 {N(-half)}z"
        : $"M{N(-half * 1.1)} {N(-half * 0.9)}h{N(half * 2.2)}L0 {N(half)}z";
}
