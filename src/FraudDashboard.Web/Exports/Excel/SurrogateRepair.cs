using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Puts back the characters beyond U+FFFF that ClosedXML 0.95.4 writes as two codes.</summary>
/// <remarks>It saves 😀 as "_xD83D__xDE00_", which openpyxl and others show as those letters.</remarks>
internal static partial class SurrogateRepair
{
    private const string SharedStrings = "xl/sharedStrings.xml";

    public static void Apply(MemoryStream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        if (zip.GetEntry(SharedStrings) is not { } entry)
        {
            return;
        }

        using var part = entry.Open();
        var xml = new StreamReader(part).ReadToEnd();
        var repaired = EncodedPair().Replace(xml, match => string.Concat(Unit(match.Groups[1]), Unit(match.Groups[2])));
        part.SetLength(0);
        using var writer = new StreamWriter(part);
        writer.Write(repaired);
    }

    private static string Unit(Group hex) =>
        ((char)int.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex("_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedPair();
}
