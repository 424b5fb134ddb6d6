namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>
/// Knows references that a spreadsheet has made into something else before they were exported. Two of them can look alike
/// that were not: none is a key.
/// </summary>
internal static class SpoiltReferences
{
    private const int MostDigitsBeforePoint = 3;
    private const int MostExponentDigits = 3;
    private const string AsText = "export the column as text, from the source system, or with the column formatted as text before the references are put in";

    private static readonly CodeList Months = new(["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]);

    /// <summary>What happened to it and what to do, in words that follow the name of its column; null for any other text.</summary>
    public static string? Explain(ReadOnlySpan<char> text) =>
        IsScientific(text) ? $"is a number in scientific notation: a spreadsheet or program took the reference for a number and cut digits off, so that other references may look the same; {AsText}"
        : IsDate(text) ? $"has the form of a date, which spreadsheets make of references such as 3/12/24; {AsText}"
        : null;

    /// <summary>The same of a part of a reference, which may be a day.</summary>
    public static string? ExplainPart(ReadOnlySpan<char> text) => IsScientific(text) ? Explain(text) : null;

    /// <summary>1.4052E15, 1.4E+15, 140.5E12; without a decimal part only as programs write it, 1E+15 or 1E15, because 1E5 may be a reference.</summary>
    private static bool IsScientific(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny('E', 'e');
        if (mark < 1)
        {
            return false;
        }

        var mantissa = text[..mark];
        var exponent = text[(mark + 1)..];
        var hasSign = exponent.StartsWith("+") || exponent.StartsWith("-");
        exponent = hasSign ? exponent[1..] : exponent;
        var point = mantissa.IndexOfAny('.', ',');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var isWritten = point < 0 ? whole.Length == 1 && (hasSign || exponent.Length > 1) : whole.Length <= MostDigitsBeforePoint && AreDigits(mantissa[(point + 1)..]);
        return isWritten && AreDigits(whole) && exponent.Length <= MostExponentDigits && AreDigits(exponent);
    }

    /// <summary>A day as spreadsheets show it: 03/12/2024, 3/12/24, 2024-12-03, 03-Dec-24, 03-Dec, Dec-24.</summary>
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        var separator = text.IndexOfAny('/', '-');
        if (separator < 1)
        {
            return false;
        }

        var first = text[..separator];
        var rest = text[(separator + 1)..];
        var next = rest.IndexOf(text[separator]);
        var second = next < 0 ? rest : rest[..next];
        var third = next < 0 ? default : rest[(next + 1)..];
        if (text[separator] == '/')
        {
            return next > 0 && IsYear(third) && (AreDayAndMonth(first, second) || AreDayAndMonth(second, first));
        }

        return next < 0
            ? (IsDay(first) && IsMonthName(second)) || (IsMonthName(first) && IsYear(second))
            : (IsDay(first) && IsMonthName(second) && IsYear(third)) || (first.Length == 4 && IsYear(first) && AreDayAndMonth(third, second));
    }

    private static bool AreDayAndMonth(ReadOnlySpan<char> day, ReadOnlySpan<char> month) => IsDay(day) && IsUpTo(month, 12);

    private static bool IsDay(ReadOnlySpan<char> text) => IsUpTo(text, 31);

    private static bool IsUpTo(ReadOnlySpan<char> text, int most) =>
        text.Length is 1 or 2 && AsciiDigits.TryRead(text, out var number) && number >= 1 && number <= most;

    private static bool IsYear(ReadOnlySpan<char> text) =>
        AreDigits(text) && (text.Length == 2 || (text.Length == 4 && (text.StartsWith("19") || text.StartsWith("20"))));

    private static bool IsMonthName(ReadOnlySpan<char> text) => text.Length == 3 && Months.Find(text) is not null;

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
