using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Serial dates of worksheets: days since 1900, a wall time in London.</summary>
internal static class SerialDate
{
    /// <summary>How many days later a workbook begins to count that counts from 1904.</summary>
    public const double DaysFrom1900To1904 = 1_462;

    // A number of four digits in a column of dates is a year, and none from May 1927.
    private const double First = 10_000;
    private const double PastLast = 2_958_466;

    // Lotus 1-2-3 took 1900 for a leap year, and Excel shows the day that never was: 29 February 1900.
    private const double DayThatNeverWas = 60;

    /// <summary>The date as ISO 8601, or null where the number is no date.</summary>
    public static string? TextOf(double serial) => serial is >= First and < PastLast ? TextOf(DateTime.FromOADate(serial)) : null;

    /// <summary>The date of a cell that is shown as one; null for a day that never was.</summary>
    public static string? ShownAsDate(double serial) => serial switch
    {
        >= 1 and < DayThatNeverWas => TextOf(DateTime.FromOADate(serial + 1)),
        >= DayThatNeverWas + 1 and < PastLast => TextOf(DateTime.FromOADate(serial)),
        _ => null,
    };

    /// <summary>The time of day of a part of a day; null for any other number.</summary>
    public static string? ShownAsTime(double serial) =>
        serial is >= 0 and < 1 ? Rounded(DateTime.FromOADate(serial)).ToString("HH:mm:ss", CultureInfo.InvariantCulture) : null;

    /// <summary>A wall time as ISO 8601, to the millisecond; a date alone where it is midnight.</summary>
    public static string TextOf(DateTime wallTime)
    {
        var rounded = Rounded(wallTime);
        return rounded.ToString(rounded.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);
    }

    // A serial is a binary fraction of a day: it is a hair beside the second that was typed.
    private static DateTime Rounded(DateTime wallTime) => new(Math.Min((wallTime.Ticks + 5_000) / 10_000 * 10_000, DateTime.MaxValue.Ticks), DateTimeKind.Unspecified);
}
