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
    public bool IsJudged => IsSettled && Trend.LastSettled?.Month == Months.ToMonth;

    /// <summary>The latest month shows a clear change for the better or the worse.</summary>
    public bool HasChanged => Verdict is { Tone: Tone.Improvement or Tone.Concern };

    /// <summary>"Reached 85 % in 4 of the last 12 months", or null where nothing can be said.</summary>
    public string? Assurance => IsJudged ? TrendWords.Assurance(Trend) : null;

    /// <summary>"October", "12 months to October".</summary>
    public string PeriodLabel => Months.IsOneMonth ? Format.MonthName(Months.ToMonth)
        : $"{Headlines.Length(Months)} months to {Format.MonthName(Months.ToMonth)}";

    /// <summary>The page of the measure, in the period, area and offence of the page that shows it.</summary>
    public required string PageUrl { get; init; }

    /// <summary>The list of the reports that are in order.</summary>
    public string NumeratorUrl => Url("numerator");

    /// <summary>The list of all that are counted.</summary>
    public string DenominatorUrl => Url("denominator");

    /// <summary>The run of months that the last one is part of, where it has clearly changed.</summary>
    public XmrRun? Run => HasChanged ? Trend.Run : null;

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
            PageUrl = Urls.Measure(series.Code, request.Filter),
        };
    }

    /// <summary>How many of those counted fail.</summary>
    public long FailingCount => Value.Denominator - Value.Numerator;

    /// <summary>The list of those that fail.</summary>
    public string FailingUrl => Url(Code == Headlines.Completion ? "gap" : "failing");

    /// <summary>"crime reports recorded in October 2026 have a gap", after the two counts of completion.</summary>
    public string GapWords =>
        $"crime {(Value.Denominator == 1 ? "report" : "reports")} recorded {Months.During} {(FailingCount == 1 ? "has" : "have")} a gap";

    private string Url(string part) => Code == "victim_care"
        ? Urls.Page(Urls.VictimCarePath, List with { Measure = Code, Part = part })
        : Urls.CrimeReports(List with { Measure = Code, Part = part });

    private static Trend TrendOf(PageRequest request, RateSeries series, DateOnly last, DateOnly settled)
    {
        var end = request.Filter.Period.Kind == PeriodKind.PageDefault ? series.LastMonth : last;
        return Trend.OfRates(
            series.Months.Select(month => new MonthFigure(month, series.At(month), month <= settled)),
            drawn: new(last.AddMonths(1 - Headlines.ChartMonths), end));
    }

    // A period that began before the first month of reports would be compared with half of itself.
    internal static Change? ChangeOn(PageRequest request, RateSeries series, MonthRange months, int back)
    {
        var then = new MonthRange(months.FromMonth.AddMonths(-back), months.ToMonth.AddMonths(-back));
        if (request.Frame.Clock?.FirstMonth is not { } first || then.FromMonth < first)
        {
            return null;
        }

        var against = (months.IsOneMonth, back == Headlines.Length(months)) switch
        {
            (true, true) => $"since {Format.MonthName(then.ToMonth)}",
            (true, false) => "in a year",
            (false, true) => $"on the {back} months before",
            _ => "on the same months a year before",
        };
        return Change.Of(series.Over(months), series.Over(then), against);
    }
}
