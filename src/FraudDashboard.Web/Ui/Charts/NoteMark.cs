using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Notes;

namespace FraudDashboard.Web.Ui.Charts;

/// <summary>The notes of one month, marked by their numbers at the foot of a chart, or at its head where the month's value is low.</summary>
/// <param name="Lane">From 0 at the foot or head: marks of months close by stand above each other.</param>
public sealed record NoteMark(DateOnly Month, bool IsAtHead, int Lane, IReadOnlyList<TrendNote> Notes)
{
    // Two marks stand beside each other from so many parts of the plot's width on: at 390 pixels a mark is a tenth of it.
    private const double Apart = 12;
    private const int Lanes = 4;

    // Below so many parts of the height a value would lie under marks at the foot.
    private const double Low = 35;

    /// <summary>"2", or "2–4" for a month with several.</summary>
    public string Text => Notes.Count == 1 ? $"{Notes[0].Number}" : $"{Notes[0].Number}–{Notes[^1].Number}";

    /// <summary>How far below the foot or head its middle lies, in pixels.</summary>
    public int Down => (IsAtHead ? 1 : -1) * (10 + 18 * Lane);

    /// <summary>Half the width of its mark, in pixels.</summary>
    public int HalfWidth => Math.Max(8, 4 + Text.Length * 4);

    /// <summary>The marks of the months that are drawn.</summary>
    /// <param name="x">Where a month lies, in per cent of the plot.</param>
    /// <param name="y">How high a value lies, in per cent of the plot.</param>
    internal static IReadOnlyList<NoteMark> Of(Trend trend, Func<DateOnly, double> x, Func<double, double> y)
    {
        var marks = new List<NoteMark>();
        foreach (var month in trend.Notes.Where(note => trend.Points.Count > 0 && note.Month >= trend.Points[0].Month && note.Month <= trend.Points[^1].Month)
            .GroupBy(note => note.Month).OrderBy(month => month.Key))
        {
            var isAtHead = trend.Points.Any(point => point.Month == month.Key && y(point.Value) < Low);
            var near = marks.Where(mark => mark.IsAtHead == isAtHead && x(month.Key) - x(mark.Month) < Apart).Select(mark => mark.Lane).ToHashSet();
            marks.Add(new(month.Key, isAtHead, Enumerable.Range(0, Lanes).FirstOrDefault(lane => !near.Contains(lane)), [.. month]));
        }

        return marks;
    }
}
