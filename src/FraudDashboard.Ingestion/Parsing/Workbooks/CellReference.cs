using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Names of cells as worksheets write them: AB12.</summary>
internal static class CellReference
{
    private const int Letters = 26;
    private const int MostLetters = 3;

    /// <summary>The column of a name, from 0; one past every column where it has more letters than a column has; null where it has none.</summary>
    public static int? Column(string? reference)
    {
        var (column, letters) = (0, 0);
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }

            if (++letters > MostLetters)
            {
                return int.MaxValue;
            }

            column = (column * Letters) + (letter & 0x1F);
        }

        return letters == 0 ? null : column - 1;
    }

    /// <summary>A number of digits alone; 0 for anything else, a large one for one that is larger than any row's.</summary>
    public static int Number(string? text) => text is null || text.Length == 0 || text.AsSpan().ContainsAnyExceptInRange('0', '9') ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : int.MaxValue;

    /// <summary>"AB" of a column from 0.</summary>
    public static string NameOf(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name;
    }

    /// <summary>The four corners of a range such as B2:B4, columns from 0; null for any other text.</summary>
    public static (int FirstRow, int LastRow, int FirstColumn, int LastColumn)? Range(string? text)
    {
        var ends = (text ?? "").Split(':');
        if (ends.Length != 2 || Column(ends[0]) is not { } first || Column(ends[1]) is not { } last)
        {
            return null;
        }

        var (firstRow, lastRow) = (Number(ends[0].TrimStart(Alphabet)), Number(ends[1].TrimStart(Alphabet)));
        return firstRow > 0 && lastRow >= firstRow && last >= first && last < SheetReader.MostColumns ? (firstRow, lastRow, first, last) : null;
    }

    private static char[] Alphabet { get; } = [.. Enumerable.Range('A', Letters).Concat(Enumerable.Range('a', Letters)).Select(letter => (char)letter)];
}
