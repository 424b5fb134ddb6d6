using NodaTime;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Dates and moments as London wall time, and as Excel's serial numbers.</summary>
internal static class WallClock
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    // Before 1 March 1900 Excel counts a 29 February that never was, and readers disagree: such dates go as text.
    private static readonly DateTime FirstSerial = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Wall time of a date or moment; null when the value is neither.</summary>
    public static DateTime? Of(object value) => value switch
    {
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => Of(Instant.FromDateTimeOffset(moment)),
        DateTime { Kind: DateTimeKind.Utc } moment => Of(Instant.FromDateTimeUtc(moment)),
        DateTime { Kind: DateTimeKind.Unspecified } wallTime => wallTime,
        _ => null,
    };

    public static bool HasSerial(DateTime wallTime) => wallTime >= FirstSerial;

    public static double ToSerial(DateTime wallTime) => wallTime.ToOADate();

    public static DateTime FromSerial(double serial) => DateTime.FromOADate(serial);

    private static DateTime Of(Instant instant) => instant.InZone(London).ToDateTimeUnspecified();
}
