using System.Globalization;
using System.Text;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Names files so that they sort and explain themselves: kind_period_area_as-at date.</summary>
public static class ExportFileName
{
    private const int LongestPart = 60;

    /// <summary>"reports_October-2026_Camden_asat-2026-11-24.xlsx": letters, digits and hyphens alone, each part cut where it is long.</summary>
    public static string Of(string kind, string period, string area, DateOnly? dataAsAt, string extension = "xlsx")
    {
        var asAt = dataAsAt is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "unknown";
        return $"{Safe(kind)}_{Safe(period)}_{Safe(area)}_asat-{asAt}.{Safe(extension)}";
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
