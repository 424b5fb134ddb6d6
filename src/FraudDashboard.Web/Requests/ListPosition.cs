using System.Globalization;

namespace FraudDashboard.Web.Requests;

/// <summary>Where a page of a list begins: after the row with this number, which so many rows came before.</summary>
public sealed record ListPosition(long After, long RowsBefore)
{
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{After}-{RowsBefore}");

    /// <summary>Null for the first page, and for a token that is none of this list.</summary>
    public static ListPosition? Read(string? token) =>
        token?.Split('-') is [var after, var before] && Number(after) is { } key && Number(before) is { } rows ? new(key, rows) : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue ? number : null;
}
