using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>The five headline measures: which months of them a page reads, and what it makes of the rows.</summary>
public static class Headlines
{
    /// <summary>Months that a chart of a tile draws.</summary>
    public const int ChartMonths = 24;

    /// <summary>The code of report completion, which most pages start from.</summary>
    public const string Completion = "completion";

    /// <summary>In the order of the tiles.</summary>
    public static readonly IReadOnlyList<string> Codes = [Completion, "recorded_24h", "nfib", "outcomes", "victim_care"];

    /// <summary>The measures as a page of boroughs offers them: the first needs no word in the address.</summary>
    public static readonly IReadOnlyList<FilterOption> Options =
    [
        .. FilterWords.Measures.Where(choice => Codes.Contains(choice.Value))
            .Select(choice => new FilterOption(choice.Value == Completion ? "" : choice.Value, choice.Label)),
    ];

    /// <summary>
    /// The months to read: two years for the charts, the periods to compare with, every month that is judged, and the
    /// provisional months after them when no period was asked for.
    /// </summary>
    public static MonthRange Window(PageRequest request)
    {
        var asked = Codes.Select(request.MonthsFor).ToList();
        var judged = Codes.Select(request.JudgedFor).ToList();
        var first = asked.Select(Earliest).Concat(judged.Select(months => months.FromMonth)).Min();
        var last = asked.Concat(judged).Max(months => months.ToMonth);
        return new(first, request.Filter.Period.Kind == PeriodKind.PageDefault ? Later(last, MonthOf(request.AsAtOn)) : last);
    }

    /// <summary>The twelve months of completion that end with the month asked for.</summary>
    public static MonthRange Last12(PageRequest request)
    {
        var last = request.MonthsFor(Completion).ToMonth;
        return new(last.AddMonths(-11), last);
    }

    /// <summary>The areas of the request summed month by month, one series a headline measure.</summary>
    public static IReadOnlyList<RateSeries> Totals(PageRequest request, MonthRange window, IReadOnlyList<MeasuresByMonthRow> rows) =>
        Totals(request, window, rows, Codes);

    /// <summary>Likewise of the measures named.</summary>
    public static IReadOnlyList<RateSeries> Totals(
        PageRequest request, MonthRange window, IReadOnlyList<MeasuresByMonthRow> rows, IReadOnlyList<string> codes)
    {
        var areas = request.AreaCodes?.ToHashSet();
        var inArea = rows.Where(row => areas is null || areas.Contains(row.AreaCode)).ToLookup(row => row.MeasureCode);
        return [.. codes.Select(code => RateSeries.Of(code, window, inArea[code].Select(row => (row.CohortMonth, row.Numerator, row.Denominator))))];
    }

    /// <summary>One measure of a period area by area.</summary>
    public static IReadOnlyList<AreaRate> ByArea(string code, MonthRange months, IEnumerable<MeasuresByMonthRow> rows) =>
    [
        .. rows.Where(row => row.MeasureCode == code && row.CohortMonth >= months.FromMonth && row.CohortMonth <= months.ToMonth)
            .GroupBy(row => row.AreaCode)
            .Select(area => new AreaRate(area.Key, area.Sum(row => row.Numerator), area.Sum(row => row.Denominator)))
            .OrderBy(area => area.AreaCode, StringComparer.Ordinal),
    ];

    /// <summary>The boroughs against each other; Not allocated is left out.</summary>
    public static Funnel? FunnelOf(PageRequest request, string code, MonthRange months, IEnumerable<AreaRate> areas)
    {
        var boroughs = request.Reference.Boroughs.Where(borough => borough.IsMps).Select(borough => borough.Code).ToHashSet();
        return request.FunnelOf(code, months, areas.Where(area => boroughs.Contains(area.AreaCode))
            .Select(area => KeyValuePair.Create(area.AreaCode, area.Value)));
    }

    internal static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    internal static int Length(MonthRange months) => RateSeries.Distance(months.FromMonth, months.ToMonth) + 1;

    private static DateOnly Earliest(MonthRange months)
    {
        var chart = months.ToMonth.AddMonths(1 - ChartMonths);
        var compared = months.FromMonth.AddMonths(-Math.Max(12, Length(months)));
        return compared < chart ? compared : chart;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
