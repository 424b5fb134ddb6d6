using System.Globalization;
using System.Text;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>Compares the names of source columns: case, spaces, underscores and punctuation do not count.</summary>
internal static class ColumnName
{
    /// <summary>The letters and digits of a name; empty where it has none.</summary>
    public static string Loose(string name)
    {
        // Half a surrogate pair, which no text should hold, has no normal form.
        var whole = Ascii.IsValid(name) ? name : string.Concat(name.EnumerateRunes()).Normalize();
        return string.Concat(whole.Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
    }
}
