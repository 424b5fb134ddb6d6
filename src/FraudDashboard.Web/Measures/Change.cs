using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Measures;

/// <summary>The change of a rate against another month, in percentage points.</summary>
/// <param name="Points">In percentage points, rounded to one decimal.</param>
/// <param name="Against">What it is compared with, as it stands after the points: "since September", "in a year".</param>
public sealed record Change(double Points, string Against)
{
    /// <summary>Null when either month has no reports.</summary>
    public static Change? Of(Proportion now, Proportion then, string against) =>
        now.Rate is { } a && then.Rate is { } b ? new Change(Math.Round((a - b) * 100, 1, MidpointRounding.AwayFromZero), against) : null;

    /// <summary>"Down 1.6 points since September, up 5.8 in a year": the first change of a line says "points", the next need not.</summary>
    public static string Sentence(IEnumerable<Change?> changes)
    {
        var words = new List<string>();
        var hasUnit = false;
        foreach (var change in changes.OfType<Change>())
        {
            words.Add(change.Words(!hasUnit));
            hasUnit |= change.Points != 0;
        }

        return MeasureWords.Sentence(string.Join(", ", words));
    }

    private string Words(bool hasUnit)
    {
        var size = Math.Abs(Points);
        return Points == 0 ? $"unchanged {Against}" : $"{(Points > 0 ? "up" : "down")} {size:0.0}{(hasUnit ? size == 1 ? " point" : " points" : "")} {Against}";
    }
}
