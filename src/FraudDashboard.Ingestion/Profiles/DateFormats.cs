using System.Globalization;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>Tells whether a date format says what its writer meant: MM for months, mm for minutes, HH for 24 hours.</summary>
internal static class DateFormats
{
    private const string Letters = "yMdHhmsftT";
    private const string Marks = "/-. :,";

    // A day past the twelfth, an afternoon hour and a minute past the twelfth: each part can be mistaken for no other.
    private static readonly DateTime Sample = new(2026, 10, 31, 14, 5, 9, DateTimeKind.Unspecified);

    /// <summary>What is wrong with a format, in one sentence; null where nothing is.</summary>
    public static string? ProblemOf(string format)
    {
        var bare = string.Concat(format.Split('\'').Where((_, place) => place % 2 == 0));
        if (format.Length > 40 || bare.Any(character => !Letters.Contains(character) && !Marks.Contains(character)))
        {
            return $"date_format {format} may hold yyyy, MM, dd, HH, hh, mm, ss, tt and the marks / - . : , between them; other letters go in single quotes.";
        }

        try
        {
            return ReadsBack(format, bare)
                ? null
                : $"date_format {format} does not say the day: give yyyy, MM (months, in capitals) and dd, and with a time HH and mm (hh only with tt); yyyy and MM alone for what is known by the month.";
        }
        catch (FormatException)
        {
            return $"date_format {format} is no format: write one such as dd/MM/yyyy HH:mm.";
        }
    }

    /// <summary>True for a format that says the month and no more: the first day is taken for it.</summary>
    public static bool IsOfMonths(string format) => format.Contains("MM", StringComparison.Ordinal) && format.All(character => character is 'y' or 'M' || Marks.Contains(character));

    /// <summary>True for a format that names the month before the day, and not after the year.</summary>
    public static bool IsMonthFirst(string format) =>
        format.IndexOf('M', StringComparison.Ordinal) is var month && month >= 0 && month < format.IndexOf('d', StringComparison.Ordinal) && !format.StartsWith('y');

    private static bool ReadsBack(string format, string bare)
    {
        var text = Sample.ToString(format, CultureInfo.InvariantCulture);
        if (format.Length < 2 || !DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return false;
        }

        var hasTime = bare.IndexOfAny(['H', 'h', 'm', 's', 't']) >= 0;
        var day = IsOfMonths(format) ? Sample.Date.AddDays(1 - Sample.Day) : Sample.Date;
        return read.Date == day && (!hasTime || (read.Hour == Sample.Hour && read.Minute == Sample.Minute));
    }
}
