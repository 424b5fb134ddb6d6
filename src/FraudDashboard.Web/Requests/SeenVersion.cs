using System.Globalization;

namespace FraudDashboard.Web.Requests;

/// <summary>A row that people edit as somebody saw it, as a form carries it: its number and version, "12:1".</summary>
public readonly record struct SeenVersion(long Id, long RowVersion)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Id}:{RowVersion}");

    /// <summary>Reads what <see cref="Text"/> gave a form; what cannot be read is 0, which no row has.</summary>
    public static SeenVersion Read(string? text)
    {
        static long Number(string? part) => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var parts = text?.Split(':') ?? [];
        return new(Number(parts.ElementAtOrDefault(0)), Number(parts.ElementAtOrDefault(1)));
    }
}
