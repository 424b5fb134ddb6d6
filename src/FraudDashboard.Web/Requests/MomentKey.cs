using System.Globalization;

namespace FraudDashboard.Web.Requests;

/// <summary>Where a page of a list that goes by time ended: the moment and internal id of its last row, and how many rows came before.</summary>
public readonly record struct MomentKey(DateTime At, long Id, long RowsBefore)
{
    /// <summary>As it stands in an address: no reference is in it.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Id}-{RowsBefore}");

    /// <summary>Reads a token; null when there is none or it is not one.</summary>
    public static MomentKey? Read(string? token) =>
        token?.Split('-') is [var ticks, var id, var rows]
        && Number(ticks) is { } at && at <= DateTime.MaxValue.Ticks && Number(id) is { } number && Number(rows) is { } before
            ? new MomentKey(new DateTime(at, DateTimeKind.Utc), number, before)
            : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
