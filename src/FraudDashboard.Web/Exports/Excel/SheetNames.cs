using System.Globalization;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Gives each sheet of one workbook a name that Excel accepts and no other sheet has.</summary>
internal sealed class SheetNames
{
    private const int MaximumLength = 31;

    // Excel keeps "History" for itself.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Claim(string title)
    {
        var name = Allowed(title);
        var candidate = CellText.Cut(name, MaximumLength);
        for (var number = 2; !_taken.Add(candidate); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            candidate = CellText.Cut(name, MaximumLength - suffix.Length).TrimEnd() + suffix;
        }

        return candidate;
    }

    private static string Allowed(string title)
    {
        var characters = CellText.Clean(title)
            .Select(c => c is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || char.IsControl(c) ? '-' : c);
        var name = string.Concat(characters).Trim('\'', ' ');
        // Cut before the last trim: the 31st character may be an apostrophe, which a name cannot end with.
        name = CellText.Cut(name, MaximumLength).TrimEnd('\'', ' ');
        return name.Length == 0 ? "Sheet" : name;
    }
}
