using System.Text.RegularExpressions;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>A row of a file that is no record: the columns' names once more, or a line that a program writes below its table.</summary>
/// <param name="Text">Its first cell that is not blank.</param>
/// <param name="Pattern">What leaves such rows out; null for the columns' names.</param>
public sealed record OddRow(int LineNumber, string Text, string? Pattern)
{
    /// <summary>Whether a profile leaves it out.</summary>
    public bool IsLeftOutBy(MappingProfile profile) => Pattern is null ? profile.LeaveOut.IsRepeatedHeader : profile.LeaveOut.FirstCell.Contains(Pattern);
}

/// <summary>Looks through a file for rows that are no records.</summary>
internal static partial class OddRows
{
    private const int MostRead = 300_000;
    private const int MostFound = 20;
    private const int LongestCell = 60;

    // "Grand total", "Total records: 1,234", "(57 rows affected)", "End of report", "Printed on 31/10/2026", "Page 2 of 3", "OFFICIAL".
    private const string Forms = """
        ^(?:(?:grand\s|overall\s|sub-?\s?)?totals?(?:\s(?:rows|records|count|cases|reports|crimes|number(?:\sof\s\w+)?))?\s*[:=]?\s*£?[\d,.]*
        |(?:(?:number|no\.?|count)\sof\s)?(?:rows?|records?|cases|reports|crimes)(?:\scount)?\s*[:=]\s*[\d,]+
        |count\s*[:=]?\s*[\d,]*
        |\(?[\d,]+\s(?:rows?|records?)(?:\s(?:affected|selected|returned|exported))?\)?\.?
        |\W*end\sof\s(?:report|file|extract|list|data|table)\W*
        |(?:report\s)?(?:generated|printed|produced|exported|run)\s(?:on|at|by)\b.*
        |page\s\d+(?:\sof\s\d+)?
        |(?:official|restricted|confidential)(?:\s?[-–:]?\s?sensitive)?)$
        """;

    /// <summary>Those of the file's first rows, as many as a long file has, each pattern and each repeated header up to a number.</summary>
    /// <exception cref="ExtractRefusedException">The file cannot be read as the layout says.</exception>
    public static IReadOnlyList<OddRow> Of(ExtractFile file, MappingProfile layout)
    {
        using var extract = file.OpenRecords(layout);
        List<OddRow> found = [];
        for (var read = 0; read < MostRead && found.Count < MostFound && ReadOn(extract.Records); read++)
        {
            var record = extract.Records;
            var first = LeftOutRows.FirstCellOf(record);
            if (LeftOutRows.Repeats(record, extract.Header.Names))
            {
                found.Add(new(record.LineNumber, MappingPreview.Shown(first), null));
            }
            else if (first.Length is > 0 and <= LongestCell && Form().IsMatch(first))
            {
                found.Add(new(record.LineNumber, first.ToString(), PatternOf(first.ToString())));
            }
        }

        return found;
    }

    /// <summary>The rows that a profile leaves out, of those found.</summary>
    public static LeftOutRows LeftOut(IReadOnlyList<OddRow> rows) => rows.Count == 0 ? LeftOutRows.None : new()
    {
        IsRepeatedHeader = rows.Any(row => row.Pattern is null),
        FirstCell = [.. rows.Select(row => row.Pattern).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    private static bool ReadOn(IRecords records)
    {
        try
        {
            return records.Read();
        }
        catch (ExtractRefusedException)
        {
            // The load says what is wrong further down.
            return false;
        }
    }

    // The next file has other numbers. A star or a question mark of the file itself is read as any character.
    private static string PatternOf(string text)
    {
        var pattern = Numbers().Replace(text, "*");
        return LeftOutRows.IsTooWide(pattern) ? text : pattern;
    }

    [GeneratedRegex(Forms, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"[\d][\d,.:/-]*")]
    private static partial Regex Numbers();
}
