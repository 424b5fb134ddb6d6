using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Measures;

/// <summary>One month of a measure; settled months are judged, later ones are provisional.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Href">The list of its reports; null where it has none.</param>
public sealed record MonthFigure(DateOnly Month, Proportion Value, bool IsSettled, string? Href = null);

/// <summary>A break in the series, drawn as a labelled vertical.</summary>
public sealed record SeriesBreak(DateOnly Month, string Label);

/// <summary>One month as a chart draws it.</summary>
/// <param name="Value">A rate from 0 to 1, or a count.</param>
public sealed record TrendPoint(MonthFigure Figure, double Value, Signal Signal, Tone Tone)
{
    /// <summary>The first day of the month.</summary>
    public DateOnly Month => Figure.Month;

    /// <summary>The month is not settled, and so not judged.</summary>
    public bool IsProvisional => !Figure.IsSettled;

    /// <summary>A rule flags it.</summary>
    public bool IsMarked => Signal != Signal.None;
}

/// <summary>A monthly series with its limits: what the sparkline of a tile and the chart of a page both draw.</summary>
public sealed record Trend
{
    /// <summary>The months that have a value, in order.</summary>
    public required IReadOnlyList<TrendPoint> Points { get; init; }

    /// <summary>The XmR chart of the settled months; null when none has reports.</summary>
    public required XmrChart? Chart { get; init; }

    /// <summary>What is better for the measure.</summary>
    public required Better Better { get; init; }

    /// <summary>The target in the unit of the values; null where there is none.</summary>
    public double? Target { get; init; }

    /// <summary>Known breaks, at which the series is not the same before and after.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>False for counts.</summary>
    public bool IsRate { get; init; } = true;

    /// <summary>What the latest settled month says.</summary>
    public Verdict Verdict => Verdict.Of(Chart, Better);

    /// <summary>The latest settled month.</summary>
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
