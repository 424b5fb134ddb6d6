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
    public static string Triangle(bool isUp) => isUp ? "M-5.5 4.5h11L0 -5z" : "M-5.5 -4.5h11L0 5z";
}
