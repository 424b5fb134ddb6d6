using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Ui.Charts;

/// <summary>Where the parts of a funnel lie, in per cent of the plot: number of reports across, rate up.</summary>
public sealed class FunnelPlot
{
    private const int CurveSteps = 60;

    public FunnelPlot(Funnel funnel, IReadOnlyDictionary<string, BoroughRef> boroughs)
    {
        Funnel = funnel;
        var counts = funnel.Points.Select(point => (double)point.Value.Denominator).ToList();
        Across = Scale.Between(Math.Max(1, counts.Min() * 0.75), counts.Max() * 1.05 + 1, 4);
        var limits = funnel.Limits(counts.Min(), Wilson.Z998);
        Up = Scale.Around(funnel.Points.Select(point => point.Value.Rate!.Value).Concat([limits.Lower, limits.Upper]), 5, 0, 1);
        Marks = [.. funnel.Points.Select(point => new Mark(point, boroughs[point.Area], X(point.Value.Denominator), 100 - Up.At(point.Value.Rate!.Value)))];
        Named = Names([.. Marks.Where(mark => mark.Point.IsClearlyDifferent)]);
    }

    public Funnel Funnel { get; }

    public Scale Across { get; }

    public Scale Up { get; }

    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>The names of the points outside, placed so that none covers another.</summary>
    public IReadOnlyList<Name> Named { get; }

    public double X(double n) => Across.At(n);

    public double FromTop(double rate) => 100 - Math.Clamp(Up.At(rate), 0, 100);

    /// <summary>The curve of one limit, upper or lower.</summary>
    public string Curve(double z, bool isUpper) => Svg.Points(Enumerable.Range(0, CurveSteps + 1).Select(i =>
    {
        var n = Across.From + (Across.To - Across.From) * i / CurveSteps;
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

        public string Words => $"{Borough.Name}: {Point.Value.Full()}, {MeasureWords.Inside(Verdict.Words)}";
    }

    /// <summary>A point's name beside it: to the left where there is no room to the right.</summary>
    public sealed record Name(Mark Mark, double Y, bool IsLeft)
    {
        /// <summary>It stands a line off: a line leads to it.</summary>
        public bool IsApart => Math.Abs(Y - Mark.Y) > 0.01;
    }

    /// <summary>A line of text, in per cent of a plot about 400 px high.</summary>
    public const double Line = 4.5;

    // A letter, in per cent of a plot about 330 px wide.
    private const double Letter = 2.1;

    // Each name takes the first free place: beside its point on the roomier side, on the other side, then a line further off.
    private static List<Name> Names(IReadOnlyList<Mark> marks)
    {
        var placed = new List<Name>();
        foreach (var mark in marks.OrderBy(mark => mark.Y))
        {
            var isLeftFirst = mark.X > 55;
            double[] shifts = [0, -Line - 1, Line + 1, -2 * Line - 1, 2 * Line + 1];
            var places = shifts.SelectMany(shift => new[] { isLeftFirst, !isLeftFirst }.Select(isLeft => new Name(mark, mark.Y + shift, isLeft)));
            placed.Add(places.FirstOrDefault(name => IsFree(name, placed, marks)) ?? new Name(mark, mark.Y, isLeftFirst));
        }

        return placed;
    }

    private static bool IsFree(Name name, List<Name> placed, IReadOnlyList<Mark> marks)
    {
        var (from, to) = Reach(name);
        return from >= 0 && to <= 100 && name.Y is > 0 and <= 100
            && placed.All(other => Math.Abs(other.Y - name.Y) >= Line || Reach(other).To <= from || Reach(other).From >= to)
            && marks.All(mark => mark == name.Mark || Math.Abs(mark.Y - name.Y) >= Line || mark.X < from - 2 || mark.X > to + 2);
    }

    private static (double From, double To) Reach(Name name)
    {
        var width = 3 + name.Mark.Borough.Name.Length * Letter;
        return name.IsLeft ? (name.Mark.X - width, name.Mark.X) : (name.Mark.X, name.Mark.X + width);
    }
}
