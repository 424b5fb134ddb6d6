using System.Buffers;
using System.Globalization;
using System.Text;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>The cleaning every text goes through before it enters a workbook; nothing else is changed.</summary>
internal static class CellText
{
    /// <summary>Excel's limit for one cell, in UTF-16 units.</summary>
    public const int MaximumLength = 32_767;

    public const string CutMark = " [cut: longer than a cell can hold]";

    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')),
         .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>
    /// Without characters that XML 1.0 forbids, line ends as Excel's line feed, and cut with a mark where a cell
    /// cannot hold it all.
    /// </summary>
    public static string Clean(string text)
    {
        var legal = text.AsSpan().ContainsAny(Suspect) ? WithoutIllegal(text) : text;
        legal = legal.Contains('\r', StringComparison.Ordinal) ? legal.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : legal;
        return legal.Length <= MaximumLength ? legal : Cut(legal, MaximumLength - CutMark.Length) + CutMark;
    }

    /// <summary>The first characters of the text, never half of a surrogate pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    /// <summary>Whether a spreadsheet could read the text as a formula once it is typed or imported again.</summary>
    public static bool LooksLikeFormula(string text)
    {
        foreach (var character in text)
        {
            if (character is '=' or '+' or '-' or '@' or '\t' or '\n' or '\r' or '＝' or '＋' or '－' or '＠')
            {
                return true;
            }

            if (!IsInvisible(character))
            {
                return false;
            }
        }

        return false;
    }

    // Format characters too: a zero-width space before "=" is lost when the text is copied elsewhere.
    private static bool IsInvisible(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static string WithoutIllegal(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
            else if (!Suspect.Contains(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }
}
