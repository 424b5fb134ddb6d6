using FraudDashboard.Database;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Dates and moments as a cell holds them: London wall time, and its serial number (days since 1900, ECMA-376 part 1, 18.17.4).</summary>
internal static class ExcelDate
{
    // Before 1 March 1900 Excel counts a 29 February that never was, and readers disagree: such dates go as text.
    private static readonly DateTime FirstSerial = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Wall time of a date or moment; null when the value is neither.</summary>
    public static DateTime? WallTimeOf(object value) => value switch
    {
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => LondonTime.WallOf(moment),
        DateTime { Kind: DateTimeKind.Utc } moment => LondonTime.WallOf(moment),
        DateTime { Kind: DateTimeKind.Unspecified } wallTime => wallTime,
        _ => null,
    };

    public static bool HasSerial(DateTime wallTime) => wallTime >= FirstSerial;

    public static double ToSerial(DateTime wallTime) => wallTime.ToOADate();

    public static DateTime FromSerial(double serial) => DateTime.FromOADate(serial);
}
