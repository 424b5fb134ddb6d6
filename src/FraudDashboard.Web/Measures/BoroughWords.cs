using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>Which boroughs are clearly different, as a sentence.</summary>
public static class BoroughWords
{
    private const int MostNames = 4;

    /// <summary>"Croydon and Newham are clearly below London; Bexley is clearly above it", or null when none is different.</summary>
    public static string? Different(Funnel? funnel, ReferenceLists reference, string whole)
    {
        var below = Names(funnel, FunnelPlace.Low998, reference);
        var above = Names(funnel, FunnelPlace.High998, reference);
        return (below.Count, above.Count) switch
        {
            (0, 0) => null,
            (_, 0) => $"{Who(below)} clearly below {whole}",
            (0, _) => $"{Who(above)} clearly above {whole}",
            _ => $"{Who(below)} clearly below {whole}; {Who(above)} clearly above it",
        };
    }

    private static List<string> Names(Funnel? funnel, FunnelPlace place, ReferenceLists reference) =>
    [
        .. (funnel?.Points ?? []).Where(point => point.Place == place)
            .Select(point => reference.AreaName(point.Area)).Order(StringComparer.Ordinal),
    ];

    private static string Who(List<string> names) => $"{Listed(names)} {(names.Count == 1 ? "is" : "are")}";

    private static string Listed(List<string> names) =>
        names.Count > MostNames ? Format.Of(names.Count, "borough") : MeasureWords.Listed(names);
}
