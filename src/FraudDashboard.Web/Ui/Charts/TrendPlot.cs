using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Ui.Charts;

/// <summary>Where the parts of a trend lie, in per cent of the plot: months across, values up.</summary>
public sealed class TrendPlot
{
    private readonly DateOnly _first;
    private readonly int _span;

    public TrendPlot(Trend trend, int ticks = 4)
    {
        Trend = trend;
        _first = trend.Points.Count == 0 ? default : trend.Points[0].Month;
        _span = trend.Points.Count == 0 ? 0 : Months(trend.Points[^1].Month);
        var values = trend.Points.Select(point => point.Value).Concat(LimitValues(trend));
        Up = Scale.Around(trend.Target is { } target ? values.Append(target) : values, ticks, 0, trend.IsRate ? 1 : double.PositiveInfinity);
    }

    public Trend Trend { get; }

    public Scale Up { get; }

    public double X(DateOnly month) => _span == 0 ? 50 : Months(month) * 100.0 / _span;

    public double Y(double value) => Math.Clamp(Up.At(value), 0, 100);

    /// <summary>Runs of settled months without a gap: a month without reports breaks the line.</summary>
    public IEnumerable<string> Lines => Runs(Trend.Points.Where(point => !point.IsProvisional)).Select(Line);

    /// <summary>From the last settled month through the provisional ones.</summary>
    public string? ProvisionalLine
    {
        get
        {
            var tail = Trend.Points.SkipWhile(point => !point.IsProvisional).ToList();
            return tail.Count == 0 ? null : Line(Trend.LastSettled is { } last ? tail.Prepend(last) : tail);
        }
    }

    /// <summary>Each base's limits and mean over those of its months that are drawn.</summary>
    public IEnumerable<Band> Bands => DrawnBases(Trend).Select(drawn =>
    {
        double left = X(drawn.Months[0]), right = X(drawn.Months[^1]);
        double low = Y(drawn.Base.Limits.Lower), high = Y(drawn.Base.Limits.Upper);
        return new Band(left, right - left, 100 - high, high - low, 100 - Y(drawn.Base.Mean), drawn.Base.IsTrial);
    });

    /// <summary>Up to eight month labels, the last always among them.</summary>
    public IEnumerable<DateOnly> LabelMonths
    {
        get
        {
            var step = Math.Max(1, (int)Math.Ceiling((_span + 1) / 8.0));
            return Enumerable.Range(0, _span + 1).Where(i => (_span - i) % step == 0).Select(_first.AddMonths);
        }
    }

    /// <summary>The breaks that fall inside the series.</summary>
    public IEnumerable<SeriesBreak> Breaks => Trend.Breaks.Where(mark => _span > 0 && mark.Month > _first && mark.Month <= _first.AddMonths(_span));

    /// <summary>The marks of the notes on months that are drawn.</summary>
    public IReadOnlyList<NoteMark> Notes => NoteMark.Of(Trend, X, Y);

    /// <summary>"60 %", "1,500".</summary>
    public string TickLabel(double tick) => Trend.IsRate ? Format.Short(tick) : Format.Count((long)Math.Round(tick));

    /// <summary>Says where the axis starts, and that few months make trial limits.</summary>
    public string AxisNote => string.Join(' ', new[]
    {
        Up.From > 0 ? $"The axis starts at {TickLabel(Up.From)}." : null,
        Trend.Base?.IsTrial == true ? "Trial limits: fewer than 13 months." : null,
    }.OfType<string>());

    /// <summary>Words at the right end of the target, the mean and the limits, kept apart.</summary>
    public IReadOnlyList<EndLabel> EndLabels
    {
        get
        {
            var labels = new List<EndLabel>();
            if (Trend.Target is { } target)
            {
                labels.Add(new(100 - Y(target), $"Target {TrendWords.Value(Trend, target)}", "target-label"));
            }

            if (Trend.Base is { HasLimits: true } now)
            {
                labels.Add(new(100 - Y(now.Mean), $"Average {TrendWords.Value(Trend, now.Mean)}", ""));
            }

            return Apart(labels, 8);
        }
    }

    /// <summary>A label at the end of a line, in per cent from the top.</summary>
    public sealed record EndLabel(double Y, string Text, string Class);

    private static List<EndLabel> Apart(List<EndLabel> labels, double gap)
    {
        var placed = labels.OrderBy(label => label.Y).ToList();
        for (var i = 1; i < placed.Count; i++)
        {
            if (placed[i].Y - placed[i - 1].Y < gap)
            {
                var middle = (placed[i].Y + placed[i - 1].Y) / 2;
                placed[i - 1] = placed[i - 1] with { Y = middle - gap / 2 };
                placed[i] = placed[i] with { Y = middle + gap / 2 };
            }
        }

        return placed;
    }

    /// <summary>A rectangle and its mean line, in per cent from the top left.</summary>
    public sealed record Band(double X, double Width, double Y, double Height, double Mean, bool IsTrial);

    private int Months(DateOnly month) => (month.Year - _first.Year) * 12 + month.Month - _first.Month;

    private string Line(IEnumerable<TrendPoint> points) => Svg.Points(points.Select(point => (X(point.Month), Y(point.Value))));

    private static IEnumerable<IEnumerable<TrendPoint>> Runs(IEnumerable<TrendPoint> points)
    {
        var run = new List<TrendPoint>();
        foreach (var point in points)
        {
            if (run.Count > 0 && run[^1].Month.AddMonths(1) != point.Month)
            {
                yield return run;
                run = [];
            }

            run.Add(point);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static IEnumerable<(XmrBase Base, List<DateOnly> Months)> DrawnBases(Trend trend)
    {
        var months = trend.Points.Select(point => point.Month).ToHashSet();
        return (trend.Chart?.Bases ?? []).Where(part => part.HasLimits)
            .Select(part => (part, part.Points.Select(point => point.Month).Where(months.Contains).ToList()))
            .Where(drawn => drawn.Item2.Count > 0);
    }

    private static IEnumerable<double> LimitValues(Trend trend) => DrawnBases(trend).Select(drawn => drawn.Base).SelectMany(part =>
        trend.IsRate
            ? new[] { Math.Clamp(part.Limits.Lower, 0, 1), Math.Clamp(part.Limits.Upper, 0, 1) }
            : [Math.Max(0, part.Limits.Lower), part.Limits.Upper]);
}
