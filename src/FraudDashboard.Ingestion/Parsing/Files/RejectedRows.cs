using System.Globalization;
using System.Text.RegularExpressions;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>The name of a CSV of rejected rows, by which it is known when it comes back mended.</summary>
public static partial class RejectedRows
{
    /// <summary>The name under which it loads again without a word: the kind, then the day, then whose rows they are.</summary>
    public static string FileName(string kind, DateOnly asAt, long loadId) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}_{asAt:yyyy-MM-dd}_rejected-by-load-{loadId}.csv");

    /// <summary>The number of the load that rejected the rows of a file of such a name; null for any other.</summary>
    public static long? LoadOf(string fileName) =>
        Name().Match(fileName) is { Success: true } name ? long.Parse(name.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("_rejected-by-load-([0-9]{1,18})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
