using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Serial dates of worksheets: days since 1900, a wall time in London.</summary>
internal static class SerialDate
{
    // A number of four digits in a column of dates is a year, and none from May 1927.
    private const double First = 10_000;
    private const double PastLast = 2_958_466;

    /// <summary>The date as ISO 8601, or null where the number is no date.</summary>
    public static string? TextOf(double serial) => serial is >= First and < PastLast ? TextOf(DateTime.FromOADate(serial)) : null;

    /// <summary>A wall time as ISO 8601, to the millisecond; a date alone where it is midnight.</summary>
    public static string TextOf(DateTime wallTime)
    {
        // A serial is a binary fraction of a day: it is a hair beside the second that was typed.
        var rounded = new DateTime((wallTime.Ticks + 5_000) / 10_000 * 10_000, DateTimeKind.Unspecified);
        return rounded.ToString(rounded.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);
    }
}
