using System.Globalization;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>What is known of how exports break.</summary>
internal enum UnreadablePattern
{
    None,

    /// <summary>Whole numbers and codes with a point: "34.0", "34.5".</summary>
    Decimals,

    /// <summary>UTF-8 text that was taken for Windows-1252: "Â£1,250".</summary>
    Misencoded,

    /// <summary>10/28/2026.</summary>
    MonthFirst,

    /// <summary>"#N/A" and the like.</summary>
    SpreadsheetErrors,

    /// <summary>Dates as a spreadsheet counts them: "46023.375".</summary>
    DayNumbers,

    /// <summary>"1.4052E15".</summary>
    Scientific,
}

/// <summary>Looks at the first unreadable values of a column for a known way in which exports break.</summary>
internal sealed class UnreadablePatterns(bool isOfDates)
{
    // Enough to tell; a file of nothing but unreadable values is not looked at to its end.
    private const int MostLookedAt = 500;

    // From 1954 to 2119, as a spreadsheet counts.
    private const int FirstDayNumber = 20_000;
    private const int LastDayNumber = 80_000;

    private readonly int[] _counts = new int[Enum.GetValues<UnreadablePattern>().Length];
    private int _lookedAt;

    /// <summary>That of at least half of the values looked at.</summary>
    public UnreadablePattern Recognised =>
        Enum.GetValues<UnreadablePattern>().FirstOrDefault(pattern => pattern != UnreadablePattern.None && _counts[(int)pattern] > 0 && _counts[(int)pattern] * 2 >= _lookedAt);

    public void Add(string? value)
    {
        if (value is not null && _lookedAt < MostLookedAt)
        {
            _lookedAt++;
            _counts[(int)Of(value)]++;
        }
    }

    /// <summary>In words that follow "the share differs", with what to do.</summary>
    public static string Words(UnreadablePattern pattern) => pattern switch
    {
        UnreadablePattern.Decimals => "Most of the unreadable values are written with decimals, like 34.0: have them exported as whole numbers or text.",
        UnreadablePattern.Misencoded => "Most of the unreadable values have two signs where one should be, like Â£: UTF-8 text was saved once more as Windows-1252; have the file exported as UTF-8.",
        UnreadablePattern.MonthFirst => "Most of the unreadable dates have the month first: have them exported as 2026-10-28, or load the file through a profile whose date_format says MM/dd/yyyy.",
        UnreadablePattern.SpreadsheetErrors => "Most of the unreadable values are error texts of a spreadsheet, like #N/A: mend its formulas, and export it again.",
        UnreadablePattern.DayNumbers => "Most of the unreadable dates are day numbers of a spreadsheet, like 46023: have the column formatted as a date before it is exported.",
        UnreadablePattern.Scientific => "Most of the unreadable values are in scientific notation, like 1.4052E15: have the column exported as text.",
        _ => "",
    };

    private UnreadablePattern Of(string value) =>
        value[0] == '#' ? UnreadablePattern.SpreadsheetErrors
        : IsMisencoded(value) ? UnreadablePattern.Misencoded
        : isOfDates && IsMonthFirst(value) ? UnreadablePattern.MonthFirst
        : double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? OfNumber(value, number)
            : UnreadablePattern.None;

    private UnreadablePattern OfNumber(string value, double number) =>
        value.AsSpan().ContainsAny('E', 'e') ? UnreadablePattern.Scientific
        : isOfDates && number is > FirstDayNumber and < LastDayNumber ? UnreadablePattern.DayNumbers
        : value.Contains('.', StringComparison.Ordinal) ? UnreadablePattern.Decimals
        : UnreadablePattern.None;

    /// <summary>The first byte of a sign of several in UTF-8, read as Windows-1252, and another of them.</summary>
    private static bool IsMisencoded(string value) =>
        value.AsSpan().IndexOfAny('Â', 'Ã', 'â') is >= 0 and var first && first + 1 < value.Length
        && value[first + 1] is >= '\u0080' and not (>= 'À' and <= 'ÿ');

    private static bool IsMonthFirst(string value) => value.Split('/', 3) is [var month, var day, _]
        && AsciiDigits.TryReadPart(month, out var first) && AsciiDigits.TryReadPart(day, out var second) && first is >= 1 and <= 12 && second is > 12 and <= 31;
}
