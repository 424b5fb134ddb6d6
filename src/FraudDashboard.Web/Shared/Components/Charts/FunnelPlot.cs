using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Statistics;

namespace FraudDashboard.Web.Shared.Components.Charts;

/// <summary>Where the parts of a funnel lie, in per cent of the plot: number of reports across, rate up.</summary>
public sealed class FunnelPlot
{
    private const int CurveSteps = 60;

    public FunnelPlot(Funnel funnel, IReadOnlyDictionary<string, BoroughRef> boroughs)
    {
        Funnel = funnel;
        var counts = funnel.Points.Select(point => (double)point.Value.Denominator).ToList();
        var smallest = Math.Max(1, counts.Min() * 0.85);
        Across = Scale.Around([smallest, counts.Max() * 1.05], 5, 0);
        Start = Math.Max(smallest, Math.Max(1, Across.From));
        var limits = funnel.Limits(Math.Max(Start, counts.Min()), Wilson.Z998);
        Up = Scale.Around(funnel.Points.Select(point => point.Value.Rate!.Value).Concat([limits.Lower, limits.Upper]), 5, 0, 1);
        Marks = [.. funnel.Points.Select(point => new Mark(point, boroughs[point.Area], X(point.Value.Denominator), 100 - Up.At(point.Value.Rate!.Value)))];
        Named = Names([.. Marks.Where(mark => mark.Point.IsReallyDifferent)]);
    }

    public Funnel Funnel { get; }

    public Scale Across { get; }

    public Scale Up { get; }

    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>The names of the points outside, placed so that none covers another.</summary>
    public IReadOnlyList<Name> Named { get; }

    private double Start { get; }

    public double X(double n) => Across.At(n);

    public double FromTop(double rate) => 100 - Math.Clamp(Up.At(rate), 0, 100);

    /// <summary>The curve of one limit, upper or lower.</summary>
    public string Curve(double z, bool isUpper) => Svg.Points(Enumerable.Range(0, CurveSteps + 1).Select(i =>
    {
        var n = Start + (Across.To - Start) * i / CurveSteps;
        var limits = Funnel.Limits(n, z);
        return (X(n), Up.At(isUpper ? limits.Upper : limits.Lower));
    }));

    /// <summary>Where a curve ends at the right, for its label.</summary>
    public double EndFromTop(double z, bool isUpper)
    {
        var limits = Funnel.Limits(Across.To, z);
        return FromTop(isUpper ? limits.Upper : limits.Lower);
    }

    /// <summary>One borough's point.</summary>
    public sealed record Mark(FunnelPoint Point, BoroughRef Borough, double X, double Y)
    {
        public Verdict Verdict => Verdict.Of(Point.Place);

        public string Words => $"{Borough.Name}: {Format.Full(Point.Value)}, {Verdict.Words.ToLowerInvariant()}";
    }

    /// <summary>A point's name beside it: to the left where there is no room to the right.</summary>
    public sealed record Name(Mark Mark, double Y, bool IsLeft);

    private static List<Name> Names(IReadOnlyList<Mark> marks)
    {
        // In per cent of a plot about 400 px high, a line of text takes 4.
        const double line = 4;
        var placed = new List<Name>();
        foreach (var mark in marks.OrderBy(mark => mark.Y))
        {
            var isLeft = mark.X > 55;
            var y = mark.Y;
            foreach (var other in placed.Where(other => other.IsLeft == isLeft && Math.Abs(other.Mark.X - mark.X) < 25))
            {
                y = Math.Max(y, other.Y + line);
            }

            placed.Add(new Name(mark, y, isLeft));
        }

        return placed;
    }
}
