using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>What a request means for the links, sentences and charts of its page.</summary>
public static class RequestWords
{
    /// <summary>The filter of the page with its months named, so that a link still means the same next month.</summary>
    public static PageFilter Dated(this PageRequest request, string measureCode) => request.Filter.CarriedOver with
    {
        Period = request.Filter.Period.Or(Period.Month(request.LatestSettled(measureCode))),
    };

    /// <summary>What the list of periods calls the page's own: "October 2026, latest settled".</summary>
    public static string DefaultPeriod(PageRequest? request, string measureCode) =>
        request?.Reference.Measures.FirstOrDefault(measure => measure.MeasureCode == measureCode)?.LatestSettledMonth is { } month
            ? $"{Period.Month(month).Label}, latest settled" : "Latest settled month";

    /// <summary>" in Camden", " not allocated to a borough", or nothing for all London.</summary>
    public static string InArea(this PageRequest request) => request.Filter.Area.Kind switch
    {
        AreaKind.London when request.SeesLondon => "",
        AreaKind.London => request.Reader.ScopeCodes.Count == 1 ? $" in {request.AreaLabel}" : " in your boroughs",
        AreaKind.NotAllocated => " not allocated to a borough",
        _ => $" in {request.AreaLabel}",
    };

    /// <summary>What an area is compared with: a reader of some boroughs has London from what is published, and no list behind it.</summary>
    public static string WholeName(this PageRequest request) => request.SeesLondon ? "London" : "London as published";

    /// <summary>What the rate of the whole is made of.</summary>
    public static string WholeMeaning(this PageRequest request) => request.SeesLondon
        ? "all boroughs together, Not allocated left out" : "published for all London, Not allocated included; there is no list behind it here";

    /// <summary>London as published over some months; null where nothing is: for one offence alone.</summary>
    public static Proportion? Published(this PageRequest request, string measureCode, MonthRange months) =>
        request.Filter.Offence is null
        && Proportion.Total(request.Frame.Published
            .Where(row => row.MeasureCode == measureCode && row.CohortMonth >= months.FromMonth && row.CohortMonth <= months.ToMonth)
            .Select(row => new Proportion(row.Numerator, row.Denominator))) is { Denominator: > 0 } whole ? whole : null;

    /// <summary>The funnel of areas over some months: around their own rate for whoever sees London, else around London as published.</summary>
    public static Funnel? FunnelOf(this PageRequest request, string measureCode, MonthRange months, IEnumerable<KeyValuePair<string, Proportion>> boroughs) =>
        request.SeesLondon ? Funnel.Of(boroughs)
        : request.Published(measureCode, months) is { } whole ? Funnel.Of(boroughs, whole) : null;

    /// <summary>The series of a headline measure with its target and the known breaks.</summary>
    public static Trend TrendOf(this PageRequest request, string measureCode, IEnumerable<MonthFigure> months) =>
        Trend.OfRates(months) with
        {
            Target = (double)request.Reference.Measure(measureCode).Target,
            Breaks = [.. request.Reference.SeriesBreaks.Select(known => new SeriesBreak(new(known.BreakOn.Year, known.BreakOn.Month, 1), known.Title))],
        };

    /// <summary>", really better than before", or what else the latest settled month shows.</summary>
    public static string Judged(Trend trend) => trend.Chart is not { Current.HasLimits: true } chart ? ""
        : chart.VariationFor(trend.Better) switch
        {
            Variation.Improvement => ", really better than before",
            Variation.Concern => ", really worse than before",
            _ => ", no real change",
        };
}
