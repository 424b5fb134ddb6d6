using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>What a tile says of one measure: figure, verdict, comparisons.</summary>
public sealed record MeasureViewModel
{
    /// <summary>The measure: its code, its titles, its target.</summary>
    public required MeasuresRow Measure { get; init; }

    /// <summary>The latest settled month of the measure, or the period asked for.</summary>
    public required MonthRange Months { get; init; }

    /// <summary>False when the period reaches into months that are not judged yet.</summary>
    public required bool IsSettled { get; init; }

    /// <summary>In order out of counted, over the period.</summary>
    public required Proportion Value { get; init; }

    /// <summary>The measure month by month, with its limits.</summary>
    public required Trend Trend { get; init; }

    /// <summary>On the period before.</summary>
    public Change? OnBefore { get; init; }

    /// <summary>On the same period a year before.</summary>
    public Change? OnYearBefore { get; init; }

    /// <summary>The filter of the lists behind the figure, its months named.</summary>
    public required PageFilter List { get; init; }

    public string Code => Measure.MeasureCode;

    /// <summary>None for a period that is not settled or ends without reports.</summary>
    public Verdict? Verdict => IsJudged ? Trend.Verdict : null;

    /// <summary>The period is settled, and ends with a month that has reports.</summary>
    public bool IsJudged => IsSettled && Trend.Chart is { } chart && chart.Last.Month == Months.ToMonth;

    /// <summary>The latest month shows a clear change for the better or the worse.</summary>
    public bool HasChanged => Verdict is { Tone: Tone.Improvement or Tone.Concern };

    /// <summary>"Hit or miss against 85 %", or null where nothing can be said.</summary>
    public string? Assurance => IsJudged ? TrendWords.Assurance(Trend) : null;

    /// <summary>"October", "12 months to October".</summary>
    public string PeriodLabel => Months.IsOneMonth ? Format.MonthName(Months.ToMonth)
        : $"{Headlines.Length(Months)} months to {Format.MonthName(Months.ToMonth)}";

    /// <summary>The list of the reports that are in order.</summary>
    public string NumeratorUrl => Url("numerator");

    /// <summary>The list of all that are counted.</summary>
    public string DenominatorUrl => Url("denominator");

    /// <summary>The first month of the run of flagged months that the last one ends.</summary>
    public DateOnly? ChangedSince
    {
        get
        {
            var judged = Trend.Points.Where(point => !point.IsProvisional).ToList();
            var run = Enumerable.Reverse(judged).TakeWhile(point => point.IsMarked && point.Tone == judged[^1].Tone).ToList();
            return HasChanged && run.Count > 0 ? run[^1].Month : null;
        }
    }

    /// <summary>A measure of the request, of its rows month by month.</summary>
    public static MeasureViewModel Of(PageRequest request, RateSeries series)
    {
        var measure = request.Reference.Measure(series.Code);
        var settled = request.LatestSettled(series.Code);
        var months = request.MonthsFor(series.Code);
        var isSettled = months.ToMonth <= settled;
        var length = Headlines.Length(months);
        return new MeasureViewModel
        {
            Measure = measure,
            Months = months,
            IsSettled = isSettled,
            Value = series.Over(months),
            Trend = TrendOf(request, series, months.ToMonth, settled) with { Target = (double)measure.Target },
            OnBefore = isSettled ? ChangeOn(request, series, months, length) : null,
            OnYearBefore = isSettled && length < 12 ? ChangeOn(request, series, months, 12) : null,
            List = request.Dated(series.Code),
        };
    }

    /// <summary>How many are not right.</summary>
    public long Wrong => Value.Denominator - Value.Numerator;

    /// <summary>The list of those, where there is one of all: the other measures have a list for each verdict.</summary>
    public string? WrongUrl => Code switch
    {
        Headlines.Completion => Url("gap"),
        "recorded_24h" => Urls.CrimeReports(List with { Rule = "RECORDED-24H" }),
        _ => null,
    };

    private string Url(string part) => Code == "victim_care"
        ? Urls.Page(Urls.VictimCarePath, List with { Measure = Code, Part = part })
        : Urls.CrimeReports(List with { Measure = Code, Part = part });

    private static Trend TrendOf(PageRequest request, RateSeries series, DateOnly last, DateOnly settled)
    {
        var end = request.Filter.Period.Kind == PeriodKind.PageDefault ? series.LastMonth : last;
        var months = series.Months.Where(month => month > last.AddMonths(-Headlines.ChartMonths) && month <= end);
        return Trend.OfRates(months.Select(month => new MonthFigure(month, series.At(month), month <= settled)));
    }

    // A period that began before the first month of reports would be compared with half of itself.
    private static Change? ChangeOn(PageRequest request, RateSeries series, MonthRange months, int back)
    {
        var then = new MonthRange(months.FromMonth.AddMonths(-back), months.ToMonth.AddMonths(-back));
        if (request.Frame.Clock?.FirstMonth is not { } first || then.FromMonth < first)
        {
            return null;
        }

        var against = (months.IsOneMonth, back == Headlines.Length(months)) switch
        {
            (true, true) => Format.MonthName(then.ToMonth),
            (true, false) => Format.Month(then.ToMonth),
            (false, true) => $"the {back} months before",
            _ => "the same months a year before",
        };
        return Change.Of(series.Over(months), series.Over(then), against);
    }
}
