using System.Globalization;
using System.Text.Json.Nodes;

namespace FraudDashboard.Web.Exports.Json;

/// <summary>How figures write dates, months, areas and money.</summary>
internal static class FigureText
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Not allocated is the empty text in figures.</summary>
    public static string Area(string areaCode) => areaCode == "none" ? "" : areaCode;

    /// <summary>Pence, half pence of a median included, as pounds.</summary>
    public static string Pounds(double pence) => ((decimal)pence / 100).ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>The object under a key, made when it is not there yet.</summary>
    public static JsonObject Child(this JsonObject parent, string key)
    {
        if (parent[key] is not JsonObject child)
        {
            parent[key] = child = [];
        }

        return child;
    }

    /// <summary>Adds to a count, absent being zero.</summary>
    public static void Tally(this JsonObject parent, string key, long count) =>
        parent[key] = (parent[key]?.GetValue<long>() ?? 0) + count;
}
