using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Measures;

/// <summary>The change of a rate against another month, in percentage points.</summary>
public sealed record Change(double Points, string Against)
{
    /// <summary>Null when either month has no reports.</summary>
    public static Change? Of(Proportion now, Proportion then, string against) =>
        now.Rate is { } a && then.Rate is { } b ? new Change(Math.Round((a - b) * 100, 1, MidpointRounding.AwayFromZero), against) : null;

    public string Shape => Math.Sign(Points) switch { 1 => "▲", -1 => "▼", _ => "●" };

    public string Spoken => Math.Sign(Points) switch { 1 => "up", -1 => "down", _ => "unchanged" };

    /// <summary>The first of a line says "points"; the next need not.</summary>
    public string Words(bool isFirst) =>
        Points == 0 ? $"level with {Against}" : $"{Math.Abs(Points):0.0}{(isFirst ? Math.Abs(Points) == 1 ? " point" : " points" : "")} on {Against}";
}
