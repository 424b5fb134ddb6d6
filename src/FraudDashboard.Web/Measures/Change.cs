using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Measures;

/// <summary>The change of a rate against another month, in percentage points.</summary>
/// <param name="Points">In percentage points, rounded to one decimal.</param>
/// <param name="Against">What it is compared with, as it stands after "on".</param>
public sealed record Change(double Points, string Against)
{
    /// <summary>Null when either month has no reports.</summary>
    public static Change? Of(Proportion now, Proportion then, string against) =>
        now.Rate is { } a && then.Rate is { } b ? new Change(Math.Round((a - b) * 100, 1, MidpointRounding.AwayFromZero), against) : null;

    /// <summary>The mark of the direction, for whoever does not see colours.</summary>
    public string Shape => Math.Sign(Points) switch { 1 => "▲", -1 => "▼", _ => "●" };

    /// <summary>The direction in a word.</summary>
    public string Spoken => Math.Sign(Points) switch { 1 => "up", -1 => "down", _ => "unchanged" };

    /// <summary>The first of a line says "points"; the next need not.</summary>
    public string Words(bool isFirst) =>
        Points == 0 ? $"level with {Against}" : $"{Math.Abs(Points):0.0}{(isFirst ? Math.Abs(Points) == 1 ? " point" : " points" : "")} on {Against}";
}
