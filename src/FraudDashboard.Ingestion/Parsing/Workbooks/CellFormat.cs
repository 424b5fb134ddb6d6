using System.Buffers;
using System.Globalization;
using ExcelNumberFormat;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>What a number format makes of a number: a date, a length of time, or a number as it is shown.</summary>
internal sealed class CellFormat
{
    private const int LongestCode = 255;

    private static readonly SearchValues<char> DayMarks = SearchValues.Create("yYdDeEgGbB");

    private readonly NumberFormat? _format;

    private CellFormat(string code)
    {
        var isPlain = code.Length > LongestCode || code.Equals(BuiltInFormats.General, StringComparison.OrdinalIgnoreCase) || code is "@" or "";
        _format = isPlain ? null : Parsed(code);
        if (_format is not null)
        {
            var marks = MarksOf(code);
            IsLengthOfTime = _format.IsTimeSpanFormat;
            IsDate = !IsLengthOfTime && _format.IsDateTimeFormat;
            HasDay = IsDate && marks.AsSpan().ContainsAny(DayMarks);
            IsScientific = !IsDate && (marks.Contains("E+", StringComparison.OrdinalIgnoreCase) || marks.Contains("E-", StringComparison.OrdinalIgnoreCase));
            Zeros = code.Length > 1 && !code.AsSpan().ContainsAnyExcept('0') ? code : null;
            _format = IsDate || IsLengthOfTime ? _format : Parsed(WithPlainSlashes(code));
        }
    }

    /// <summary>The number as it is, which is also the format of text.</summary>
    public static CellFormat General { get; } = new(BuiltInFormats.General);

    public bool IsDate { get; }

    /// <summary>A date with its day, not a time of day alone.</summary>
    public bool HasDay { get; }

    public bool IsLengthOfTime { get; }

    public bool IsScientific { get; }

    /// <summary>The format where it is zeros alone, as many as the number has digits at least; null for any other.</summary>
    public string? Zeros { get; }

    public static CellFormat Of(string code) => new(code);

    /// <summary>The number as the cell shows it; null where that is the number as it is, or the format is none.</summary>
    public string? Shown(double number)
    {
        try
        {
            return _format?.Format(number, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A format that the library trips over: Excel would not have written it.
            return null;
        }
    }

    private static NumberFormat? Parsed(string code)
    {
        try
        {
            return new NumberFormat(code) is { IsValid: true } format ? format : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>The format without what it shows as it stands: texts in quotes, characters after a backslash, colours and conditions.</summary>
    private static string MarksOf(string code) => string.Concat(Marks(code).Select(place => code[place]));

    /// <summary>A slash between digits of a reference is a slash, and no fraction.</summary>
    private static string WithPlainSlashes(string code)
    {
        HashSet<int> slashes = code.Contains('?', StringComparison.Ordinal) ? [] : [.. Marks(code).Where(place => code[place] == '/')];
        return slashes.Count == 0 ? code : string.Concat(code.Select((character, place) => slashes.Contains(place) ? @"\/" : character.ToString()));
    }

    private static IEnumerable<int> Marks(string code)
    {
        for (var place = 0; place < code.Length; place++)
        {
            switch (code[place])
            {
                case '\\' or '_' or '*':
                    place++;
                    break;
                case '"':
                    place = End(code, place, '"');
                    break;
                case '[':
                    place = End(code, place, ']');
                    break;
                default:
                    yield return place;
                    break;
            }
        }
    }

    private static int End(string code, int start, char mark) => code.IndexOf(mark, start + 1) is var end and >= 0 ? end : code.Length;
}
