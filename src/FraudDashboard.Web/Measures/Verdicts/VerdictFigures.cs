using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Verdicts;

/// <summary>A measure of verdicts for the months and area asked for: how many have which, where, and month by month.</summary>
public sealed record VerdictFigures
{
    public required MonthRange Months { get; init; }

    /// <summary>False while a month of these may still change by ordinary work: shown as provisional, not judged.</summary>
    public required bool IsSettled { get; init; }

    /// <summary>Every verdict in its order, those without reports too.</summary>
    public required IReadOnlyList<VerdictCount> Verdicts { get; init; }

    /// <summary>The areas asked for that have reports.</summary>
    public required IReadOnlyList<AreaVerdicts> Areas { get; init; }

    /// <summary>What an area is compared with: all boroughs, or London as published.</summary>
    public required Proportion Whole { get; init; }

    /// <summary>The months of the trend in the area asked for: two years, as on the tiles of the overview.</summary>
    public required IReadOnlyList<MonthFigure> Series { get; init; }

    /// <summary>Those that are accurate, out of all that are due.</summary>
    public Proportion Accurate => new(CountOf(VerdictMeasure.Accurate), Verdicts.Sum(verdict => verdict.Reports));

    /// <summary>How many reports have a verdict; 0 for one that none has.</summary>
    public long CountOf(string verdict) => Verdicts.FirstOrDefault(count => count.Verdict == verdict)?.Reports ?? 0;

    /// <summary>A sentence on the change that the one settled month asked for is part of; null where it is none or is not judged.</summary>
    public string? Changed(string measureCode, Trend trend) =>
        Months.IsOneMonth && IsSettled && Months.ToMonth == trend.LastSettled?.Month ? MeasureWords.Changed(measureCode, trend) : null;

    /// <summary>The months of the trend: those that the chart draws, and all that are judged.</summary>
    public static MonthRange Window(PageRequest request, string measureCode)
    {
        var (drawn, judged) = (request.DrawnFor(measureCode), request.JudgedFor(measureCode));
        return new(drawn.FromMonth < judged.FromMonth ? drawn.FromMonth : judged.FromMonth, drawn.ToMonth > judged.ToMonth ? drawn.ToMonth : judged.ToMonth);
    }

    /// <summary>Reads months from the totals and areas from the tallies.</summary>
    public static async Task<VerdictFigures> ReadAsync(
        ReadSession session, PageRequest request, VerdictMeasure measure, CancellationToken cancellation)
    {
        var months = request.MonthsFor(measure.Code);
        var window = Window(request, measure.Code);
        var byMonth = await TallyTotalsQuery.RunAsync(
            session, request.TallyScope, request.Slice, [measure.Subject], window.FromMonth, window.ToMonth, cancellation);
        // The reader's whole scope, not the area asked for: the comparison is with all of it.
        var byArea = await TalliesByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, [measure.Subject], months.FromMonth, months.ToMonth, cancellation);
        return Of(request, measure, byMonth, byArea);
    }

    /// <summary>Puts the tallies together: totals of the area asked for by month, and every area of the months asked for.</summary>
    public static VerdictFigures Of(
        PageRequest request, VerdictMeasure measure, IReadOnlyList<TallyTotalsRow> totals, IReadOnlyList<TalliesByMonthRow> byArea)
    {
        var months = request.MonthsFor(measure.Code);
        var settled = request.LatestSettled(measure.Code);
        var shown = totals.Where(row => row.CohortMonth >= months.FromMonth && row.CohortMonth <= months.ToMonth).ToList();
        var areas = Placed(request, measure, months, [.. byArea.GroupBy(row => row.AreaCode).Select(area => AreaVerdicts.Of(area.Key, [.. area]))], months.ToMonth <= settled);
        var asked = request.AreaCodes?.ToHashSet();
        return new VerdictFigures
        {
            Months = months,
            IsSettled = months.ToMonth <= settled,
            Verdicts =
            [
                .. measure.Verdicts.Select(verdict => new VerdictCount(
                    verdict, shown.Where(row => row.ResultCode == verdict).Sum(row => row.ReportCount))),
            ],
            Areas = [.. areas.Where(area => asked?.Contains(area.AreaCode) != false)],
            Whole = request.SeesLondon ? Proportion.Total(areas.Where(area => area.AreaCode != Area.NoneCode).Select(area => area.Accurate))
                : request.Published(measure.Code, months) ?? default,
            Series =
            [
                .. totals.GroupBy(row => row.CohortMonth).OrderBy(month => month.Key).Select(month => new MonthFigure(
                    month.Key, AccurateOf(month.Select(row => (row.ResultCode, row.ReportCount))), month.Key <= settled,
                    !request.CanList(month.Key) ? null
                        : Urls.CrimeReports(request.Filter.ForList(measure.Code, "denominator") with { Period = Period.Month(month.Key) }))),
            ],
        };
    }

    // Months that may still change are not compared; neither are reports that no borough owns.
    private static List<AreaVerdicts> Placed(PageRequest request, VerdictMeasure measure, MonthRange months, List<AreaVerdicts> areas, bool isSettled)
    {
        var boroughs = areas.Where(area => area.AreaCode != Area.NoneCode).Select(area => KeyValuePair.Create(area.AreaCode, area.Accurate));
        var places = isSettled ? request.FunnelOf(measure.Code, months, boroughs)?.Points.ToDictionary(point => point.Area, point => point.Place) : null;
        return [.. areas.Select(area => area with { Place = places?.TryGetValue(area.AreaCode, out var place) == true ? place : null })];
    }

    internal static Proportion AccurateOf(IEnumerable<(string Verdict, long Reports)> counts)
    {
        var all = counts.ToList();
        return new(all.Where(count => count.Verdict == VerdictMeasure.Accurate).Sum(count => count.Reports), all.Sum(count => count.Reports));
    }
}

/// <summary>Reports with one verdict.</summary>
public sealed record VerdictCount(string Verdict, long Reports);

/// <summary>One area: its accurate reports, and the fault that most of the others have, or those of which there are as many.</summary>
public sealed record AreaVerdicts(string AreaCode, Proportion Accurate, IReadOnlyList<VerdictCount> MostCommonFaults)
{
    /// <summary>Where it stands against the others; null when it is not compared.</summary>
    public FunnelPlace? Place { get; init; }

    /// <summary>One area, of its tallies.</summary>
    public static AreaVerdicts Of(string areaCode, IReadOnlyList<TalliesByMonthRow> rows)
    {
        var counts = rows.GroupBy(row => row.ResultCode)
            .Select(result => new VerdictCount(result.Key, result.Sum(row => row.ReportCount))).ToList();
        var faults = counts.Where(count => count.Verdict != VerdictMeasure.Accurate && count.Reports > 0).ToList();
        var most = faults.Where(fault => fault.Reports == faults.Max(one => one.Reports)).OrderBy(fault => fault.Verdict, StringComparer.Ordinal);
        return new(areaCode, VerdictFigures.AccurateOf(counts.Select(count => (count.Verdict, count.Reports))), [.. most]);
    }
}
