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

    /// <summary>What stands behind the rate of all boroughs together, which is not that of all reports; nothing behind London as published.</summary>
    public static string WholeLeavesOut(this PageRequest request) => request.SeesLondon ? ", Not allocated left out" : "";

    /// <summary>London as published over some months; null where nothing is: for one offence alone.</summary>
    public static Proportion? Published(this PageRequest request, string measureCode, MonthRange months) =>
        request.Filter.Offence is null
        && Proportion.Total(request.Frame.Published
            .Where(row => row.MeasureCode == measureCode && row.CohortMonth >= months.FromMonth && row.CohortMonth <= months.ToMonth)
            .Select(row => new Proportion(row.Numerator, row.Denominator))) is { Denominator: > 0 } whole ? whole : null;

    /// <summary>The funnel of areas over some months: around their own rate for whoever sees London, else around London as published.</summary>
    public static Funnel? FunnelOf(this PageRequest request, string measureCode, MonthRange months, IEnumerable<KeyValuePair<string, Proportion>> boroughs) =>
        request.SeesLondon ? Funnel.Of(boroughs)?.Judged()
        : request.Published(measureCode, months) is { } whole ? Funnel.Of(boroughs, whole)?.Judged() : null;

    /// <summary>The settled months of a measure that are judged together, as the data stands: whichever month is asked for.</summary>
    public static MonthRange JudgedFor(this PageRequest request, string measureCode)
    {
        var latest = request.LatestSettled(measureCode);
        var first = request.Frame.Clock?.FirstMonth ?? latest;
        var from = latest == DateOnly.MinValue ? latest : latest.AddMonths(1 - Trend.JudgedMonths);
        return new(first > latest ? latest : first > from ? first : from, latest);
    }

    /// <summary>The series of a headline measure with its target and the known breaks, two years of it drawn.</summary>
    public static Trend TrendOf(this PageRequest request, string measureCode, IEnumerable<MonthFigure> months) =>
        Trend.OfRates(months, drawn: DrawnFor(request, measureCode)) with
        {
            Target = (double)request.Reference.Measure(measureCode).Target,
            Breaks = [.. request.Reference.SeriesBreaks.Select(known => new SeriesBreak(new(known.BreakOn.Year, known.BreakOn.Month, 1), known.Title))],
        };

    /// <summary>The months of a measure's chart: two years up to the month asked for, else up to the clock with the provisional ones.</summary>
    public static MonthRange DrawnFor(this PageRequest request, string measureCode)
    {
        var months = request.MonthsFor(measureCode);
        var last = request.Filter.Period.Kind == PeriodKind.PageDefault ? request.AsAtOn : months.ToMonth;
        var first = months.ToMonth.AddMonths(1 - Headlines.ChartMonths);
        return new(first < months.FromMonth ? first : months.FromMonth, last);
    }

    /// <summary>" in November 2025 to October 2026" where a title must say it: the page's own period needs no word.</summary>
    public static string InPeriod(this PageRequest request, MonthRange months) =>
        request.Filter.Period.Kind == PeriodKind.PageDefault ? "" : $" {months.During}";
}
