using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Measures;

/// <summary>One month of a measure; settled months are judged, later ones are provisional.</summary>
public sealed record MonthFigure(DateOnly Month, Proportion Value, bool IsSettled, string? Href = null);

/// <summary>A break in the series, drawn as a labelled vertical.</summary>
public sealed record SeriesBreak(DateOnly Month, string Label);

/// <summary>One month as a chart draws it.</summary>
public sealed record TrendPoint(MonthFigure Figure, double Value, Signal Signal, Tone Tone)
{
    public DateOnly Month => Figure.Month;

    public bool IsProvisional => !Figure.IsSettled;

    public bool IsMarked => Signal != Signal.None;
}

/// <summary>A monthly series with its limits: what the sparkline of a tile and the chart of a page both draw.</summary>
public sealed record Trend
{
    public required IReadOnlyList<TrendPoint> Points { get; init; }

    /// <summary>The XmR chart of the settled months; null when none has reports.</summary>
    public required XmrChart? Chart { get; init; }

    public required Better Better { get; init; }

    public double? Target { get; init; }

    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>False for counts.</summary>
    public bool IsRate { get; init; } = true;

    public Verdict Verdict => Verdict.Of(Chart, Better);

    public TrendPoint? LastSettled => Points.LastOrDefault(point => !point.IsProvisional);

    /// <summary>The latest settled month, and before it the signals of the same kind that lead up to it: what a tile marks.</summary>
    public IEnumerable<TrendPoint> Now
    {
        get
        {
            var settled = Points.Where(point => !point.IsProvisional).Reverse().ToList();
            return settled.Count == 0 ? [] : settled.TakeWhile(point => point.IsMarked && point.Tone == settled[0].Tone).Append(settled[0]).Distinct();
        }
    }

    /// <summary>A series of rates; a month without reports is no point.</summary>
    public static Trend OfRates(IEnumerable<MonthFigure> months, Better better = Better.Higher, IReadOnlyCollection<DateOnly>? rebases = null) =>
        Of(months.Where(month => month.Value.Rate is not null), month => month.Value.Rate!.Value, better, rebases) with { IsRate = true };

    /// <summary>A series of counts (the numerators), of which neither more nor fewer is better.</summary>
    public static Trend OfCounts(IEnumerable<MonthFigure> months, IReadOnlyCollection<DateOnly>? rebases = null) =>
        Of(months, month => month.Value.Numerator, Better.Neither, rebases) with { IsRate = false };

    private static Trend Of(IEnumerable<MonthFigure> months, Func<MonthFigure, double> value, Better better, IReadOnlyCollection<DateOnly>? rebases)
    {
        var ordered = months.OrderBy(month => month.Month).ToList();
        var chart = XmrChart.Of(ordered.Where(month => month.IsSettled).Select(month => new XmrValue(month.Month, value(month))), rebases);
        var judged = chart?.Points.ToDictionary(point => point.Month) ?? [];
        return new Trend
        {
            Points = [.. ordered.Select(month => Point(month, value(month), judged.GetValueOrDefault(month.Month), better))],
            Chart = chart,
            Better = better,
        };
    }

    private static TrendPoint Point(MonthFigure month, double value, XmrPoint? judged, Better better) =>
        new(month, value, judged?.Signal ?? Signal.None, ToneOf(judged, better));

    private static Tone ToneOf(XmrPoint? point, Better better) => (point?.Signal ?? Signal.None, better, point?.Direction) switch
    {
        (Signal.None, _, _) => Tone.NoChange,
        (_, Better.Neither, _) => Tone.Volume,
        (_, Better.Higher, Direction.Up) or (_, Better.Lower, Direction.Down) => Tone.Improvement,
        _ => Tone.Concern,
    };
}
