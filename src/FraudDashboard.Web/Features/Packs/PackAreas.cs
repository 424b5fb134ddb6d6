using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>One area as it is read.</summary>
internal sealed record AreaCounts(string AreaCode, Proportion Value, Dictionary<string, long> Counts);

/// <summary>The rows of a sheet by borough: those of the area asked for, Not allocated on its own, and London in total.</summary>
internal static class PackAreas
{
    public static IReadOnlyList<PackArea> Of(PageRequest request, DateOnly month, string measureCode, IReadOnlyList<AreaCounts> areas)
    {
        var found = areas.ToDictionary(area => area.AreaCode);
        var boroughs = request.Reference.Boroughs.Where(borough => borough.IsMps)
            .OrderBy(borough => borough.BcuName, StringComparer.Ordinal).ThenBy(borough => borough.Name, StringComparer.Ordinal).ToList();
        var isSettled = PackMonths.IsSettled(request.Reference.Measure(measureCode), month);
        var funnel = isSettled
            ? request.FunnelOf(measureCode, new(month, month), boroughs.Select(borough => KeyValuePair.Create(borough.Code, Read(found, borough.Code).Value)))
            : null;
        var places = funnel?.Points.ToDictionary(point => point.Area, point => point.Place) ?? [];
        var asked = request.AreaCodes?.ToHashSet();
        var seen = request.Reader.ScopeCodes.ToHashSet();
        var rows = boroughs.Where(borough => seen.Contains(borough.Code) && asked?.Contains(borough.Code) != false).Select(borough => Row(
            borough.BcuName ?? "", borough.Name, Read(found, borough.Code), Compared(places, borough.Code, measureCode, isSettled))).ToList();
        if (seen.Contains(Area.NoneCode) && asked?.Contains(Area.NoneCode) != false)
        {
            rows.Add(Row("No borough", "Not allocated", Read(found, Area.NoneCode), "not compared"));
        }

        // Σ over Σ, reports of no borough included.
        rows.Add(Row("", Whole(request), Total(areas), "the whole"));
        return rows;
    }

    /// <summary>London, or no more than the reader's own boroughs.</summary>
    public static string Whole(PageRequest request) => request.SeesLondon ? "All London" : "Your boroughs";

    private static AreaCounts Read(Dictionary<string, AreaCounts> found, string code) => found.GetValueOrDefault(code) ?? new(code, default, []);

    private static PackArea Row(string bcu, string name, AreaCounts area, string compared) => new(bcu, name, area.Value, compared, area.Counts);

    private static string Compared(Dictionary<string, FunnelPlace> places, string code, string measureCode, bool isSettled) =>
        places.TryGetValue(code, out var place) ? Verdict.Of(place).Words : isSettled ? $"[x] {MeasureWords.Nothing(measureCode)}" : "[p] not judged";

    private static AreaCounts Total(IReadOnlyList<AreaCounts> areas) => new(
        "*",
        Proportion.Total(areas.Select(area => area.Value)),
        areas.SelectMany(area => area.Counts).GroupBy(count => count.Key).ToDictionary(count => count.Key, count => count.Sum(one => one.Value)));
}
