using System.Globalization;
using System.Text;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Names files so that they sort and explain themselves: kind_period_area_as-at date.</summary>
public static class ExportFileName
{
    private const int LongestPart = 60;

    /// <summary>"reports_October-2026_Camden_asat-2026-11-24.xlsx": letters, digits and hyphens alone, each part cut where it is long.</summary>
    public static string Of(string kind, string period, string area, DateOnly? dataAsAt, string extension = "xlsx") =>
        Of(kind, [period, area], dataAsAt, extension);

    /// <summary>"fraud-reports_open-with-gaps_Camden_Fraud-desk_asat-2026-11-24.xlsx": a list by what it holds, its area and its team.</summary>
    public static string Of(string kind, IEnumerable<string> parts, DateOnly? dataAsAt, string extension = "xlsx")
    {
        var asAt = dataAsAt is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "unknown";
        return $"{string.Join('_', parts.Prepend(kind).Select(Safe))}_asat-{asAt}.{Safe(extension)}";
    }

    // Letters, digits and hyphens: nothing that a file system, a header or a shell could misread.
    private static string Safe(string part)
    {
        var safe = new StringBuilder();
        foreach (var character in CellText.Clean(part).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                safe.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && safe.Length > 0 && safe[^1] != '-')
            {
                safe.Append('-');
            }
        }

        var name = safe.ToString(0, Math.Min(safe.Length, LongestPart)).Trim('-');
        return name.Length == 0 ? "none" : name;
    }
}
