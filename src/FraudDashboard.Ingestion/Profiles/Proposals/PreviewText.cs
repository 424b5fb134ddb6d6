using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>A value that was read, in words for a person.</summary>
internal static class PreviewText
{
    public static string Of(ColumnType type, FieldReading reading) => !reading.IsValue ? "" : type switch
    {
        ColumnType.Text => reading.Text!,
        ColumnType.Boolean => reading.Number != 0 ? "yes" : "no",
        ColumnType.Date => Text(DateOnly.FromDayNumber((int)reading.Number + LondonTime.EpochDay), "yyyy-MM-dd"),
        ColumnType.Timestamp => Moment(LondonTime.WallOfMoment(reading.Number)),
        ColumnType.Pence => Text(reading.Number / 100m, "0.00"),
        _ => Text(reading.Number, "0"),
    };

    private static string Moment(DateTime wall) => Text(wall, wall.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss");

    private static string Text(IFormattable value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
