using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

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

    /// <summary>What people noted, by month: marked, and part of nothing that is worked out.</summary>
    public IReadOnlyList<TrendNote> Notes { get; init; } = [];

    /// <summary>False for counts.</summary>
    public bool IsRate { get; init; } = true;

    /// <summary>Settled months that are judged together, up to the latest one as the data stands: five years.</summary>
    public const int JudgedMonths = 60;

    /// <summary>Every month that is judged, those before the first that is drawn too.</summary>
    public IReadOnlyList<MonthFigure> Judged { get; init; } = [];

    /// <summary>What the latest settled month that is drawn says.</summary>
    public Verdict Verdict => LastSettled is not { } last || Base is not { HasLimits: true } ? Verdict.TooFewMonths
        : IsRate && last.Figure.Value.Denominator < Proportion.LowReliabilityBelow ? Verdict.TooFew
        : last.Tone switch
        {
            Tone.Improvement => Verdict.Improvement,
            Tone.Concern => Verdict.Concern,
            Tone.Volume => Chart!.At(last.Month)!.Direction == Direction.Up ? Verdict.VolumeUp : Verdict.VolumeDown,
            _ => Verdict.NoClearChange,
        };

    /// <summary>The latest settled month that is drawn.</summary>
    public TrendPoint? LastSettled => Points.LastOrDefault(point => !point.IsProvisional);

    /// <summary>The limits that judge it; null where it is not among the months judged.</summary>
    public XmrBase? Base => LastSettled is { } last ? Chart?.BaseOf(last.Month) : null;

    /// <summary>The run of months that it is part of, where it has clearly changed.</summary>
    public XmrRun? Run => LastSettled is { } last && Verdict.Tone != Tone.NoChange ? Chart!.RunOf(last.Month) : null;

    /// <summary>The latest settled month, and before it the months of its run: what a tile marks.</summary>
    public IEnumerable<TrendPoint> Now
    {
        get
        {
            var since = Run?.Since ?? LastSettled?.Month;
            return Points.Where(point => !point.IsProvisional && point.Month >= since && (point == LastSettled || point.Tone == LastSettled!.Tone));
        }
    }

    /// <summary>The year before a run, all its months together; null where no month before it has reports.</summary>
    public Proportion? Before(XmrRun run) =>
        Proportion.Total(Judged.Where(month => month.Month < run.Since && month.Month >= run.Since.AddMonths(-12)).Select(month => month.Value))
            is { Denominator: > 0 } before ? before : null;

    /// <summary>A series of rates; a month without reports is no point.</summary>
    /// <param name="months">Every month up to the clock, so that a month is judged alike from whichever month it is looked at.</param>
    /// <param name="better">Which side is good.</param>
    /// <param name="rebases">The months with which new limits begin.</param>
    /// <param name="drawn">The months that the chart draws; null for all.</param>
    public static Trend OfRates(
        IEnumerable<MonthFigure> months, Better better = Better.Higher, IReadOnlyCollection<DateOnly>? rebases = null, MonthRange? drawn = null) =>
        Of(months.Where(month => month.Value.Rate is not null), month => month.Value.Rate!.Value, better, rebases, drawn) with { IsRate = true };

    /// <summary>A series of counts (the numerators), of which neither more nor fewer is better.</summary>
    public static Trend OfCounts(IEnumerable<MonthFigure> months, IReadOnlyCollection<DateOnly>? rebases = null) =>
        Of(months, month => month.Value.Numerator, Better.Neither, rebases, null) with { IsRate = false };

    private static Trend Of(
        IEnumerable<MonthFigure> months, Func<MonthFigure, double> value, Better better, IReadOnlyCollection<DateOnly>? rebases, MonthRange? drawn)
    {
        var ordered = months.OrderBy(month => month.Month).ToList();
        var last = ordered.LastOrDefault(month => month.IsSettled)?.Month;
        var judged = ordered.Where(month => month.IsSettled && month.Month > last!.Value.AddMonths(-JudgedMonths)).ToList();
        var chart = XmrChart.Of(judged.Select(month => new XmrValue(month.Month, value(month))), rebases);
        var points = chart?.Points.ToDictionary(point => point.Month) ?? [];
        return new Trend
        {
            Points =
            [
                .. ordered.Where(month => drawn is not { } range || (month.Month >= range.FromMonth && month.Month <= range.ToMonth))
                    .Select(month => Point(month, value(month), points.GetValueOrDefault(month.Month), chart, better)),
            ],
            Judged = judged,
            Chart = chart,
            Better = better,
        };
    }

    private static TrendPoint Point(MonthFigure month, double value, XmrPoint? judged, XmrChart? chart, Better better) =>
        new(month, value, judged?.Signal ?? Signal.None, ToneOf(judged, chart, better));

    // What rises below its average has not improved yet: a month is good or bad only on that side of the average, as both are written.
    private static Tone ToneOf(XmrPoint? point, XmrChart? chart, Better better) => point?.VariationFor(better) switch
    {
        null or Variation.CommonCause => Tone.NoChange,
        Variation.NeutralChange => Tone.Volume,
        _ when (int)point.Direction != Math.Sign(Written(point.Value) - Written(chart!.BaseOf(point.Month)!.Mean)) => Tone.NoChange,
        Variation.Improvement => Tone.Improvement,
        _ => Tone.Concern,
    };

    // In tenths of a per cent, as every rate is written.
    private static double Written(double rate) => Math.Round(rate * 1000, MidpointRounding.AwayFromZero);
}
