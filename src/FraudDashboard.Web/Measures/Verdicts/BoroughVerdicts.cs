using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Verdicts;

/// <summary>One borough in the table of a measure of verdicts.</summary>
public sealed record BoroughVerdicts(string AreaCode, string Name, string Bcu, Proportion Accurate, FunnelPlace? Place, IReadOnlyList<VerdictCount> MostCommonFaults)
{
    /// <summary>In line with London, clearly higher, …; null when it is not compared.</summary>
    public Verdict? Compared => Place is { } place ? Verdict.Of(place) : null;

    /// <summary>"Not sent", several of which there are as many, or nothing when all are accurate.</summary>
    public string? FaultTitle => MostCommonFaults.Count == 0 ? null : MeasureWords.Listed([.. MostCommonFaults.Select(fault => VerdictMeasure.Title(fault.Verdict))]);

    /// <summary>Those that are not accurate, of all that are due.</summary>
    public Proportion Failing => new(Accurate.Denominator - Accurate.Numerator, Accurate.Denominator);

    /// <summary>The boroughs of the area asked for by Command Unit, then Not allocated if it has reports.</summary>
    public static IReadOnlyList<BoroughVerdicts> Of(PageRequest request, VerdictFigures figures)
    {
        var found = figures.Areas.ToDictionary(area => area.AreaCode);
        var asked = request.Filter.Area.ScopeCodes(request.Reference.Boroughs).Intersect(request.Reader.ScopeCodes).ToHashSet();
        return
        [
            .. request.Reference.Boroughs.Where(borough => borough.IsMps && asked.Contains(borough.Code))
                .OrderBy(borough => borough.BcuName, StringComparer.Ordinal).ThenBy(borough => borough.Name, StringComparer.Ordinal)
                .Select(borough => Row(borough.Code, borough.Name, borough.BcuName ?? "", found.GetValueOrDefault(borough.Code))),
            .. found.TryGetValue(Area.NoneCode, out var none) ? [Row(Area.NoneCode, "Not allocated", "No borough", none)] : Array.Empty<BoroughVerdicts>(),
        ];
    }

    private static BoroughVerdicts Row(string code, string name, string bcu, AreaVerdicts? area) =>
        new(code, name, bcu, area?.Accurate ?? default, area?.Place, area?.MostCommonFaults ?? []);
}
