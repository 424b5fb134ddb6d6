using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>What the overview says: the finding, the tiles, the signals, the map and the rules.</summary>
public sealed record OverviewViewModel
{
    // Rules that the table shows.
    private const int ShownRules = 8;

    public required string Finding { get; init; }

    public required IReadOnlyList<MeasureViewModel> Measures { get; init; }

    public required IReadOnlyList<RuleViewModel> Rules { get; init; }

    public required AttentionList Attention { get; init; }

    /// <summary>The boroughs against each other in the period; null without reports.</summary>
    public required Funnel? Funnel { get; init; }

    public required IReadOnlyDictionary<string, Proportion> Areas { get; init; }

    public required IReadOnlyList<OutstandingCount> Outstanding { get; init; }

    /// <summary>Figures of frozen months that have moved since, each with the page that says why.</summary>
    public required IReadOnlyList<(string Title, string Href)> Revised { get; init; }

    public MeasureViewModel Completion => Measures[0];

    public string MapTitle => $"Completion by borough, {Completion.Months.Label}";

    /// <summary>False for a reader of some boroughs: those are compared with London as published.</summary>
    public required bool SeesLondon { get; init; }

    /// <summary>What shade and outline mean.</summary>
    public string MapSub => !SeesLondon ? Completion.IsSettled ? "Your boroughs against London." : "Provisional [p]: not compared yet."
        : Completion.IsSettled
        ? "Shaded by share complete. Outlined: clearly different."
        : "Shaded by share complete. Provisional [p]: not compared yet.";

    /// <summary>Which reports the rules count, and as at when.</summary>
    public required string RulesSub { get; init; }

    public static OverviewViewModel Of(PageRequest request, OverviewData data)
    {
        var measures = data.Measures.Select(series => MeasureViewModel.Of(request, series)).ToList();
        var rules = data.Rules.Select(series => RuleViewModel.Of(request, series)).ToList();
        var funnel = measures[0].IsSettled ? Headlines.FunnelOf(request, Headlines.Completion, measures[0].Months, data.Areas) : null;
        return new OverviewViewModel
        {
            Finding = FindingOf(request, measures, funnel),
            Measures = measures,
            Rules = [.. rules.Take(ShownRules)],
            RulesSub = $"Reports recorded {measures[0].Months.During} that fail the rule {MeasureWords.When(request)}.",
            Attention = Overview.Attention.Chosen(request, data, measures, rules),
            Funnel = funnel,
            SeesLondon = request.SeesLondon,
            Areas = data.Areas.ToDictionary(area => area.AreaCode, area => new Proportion(area.Numerator, area.Denominator)),
            Outstanding = data.Outstanding,
            Revised = [.. data.Revised.Select(month => (month.Words(request), Urls.Pack(month.PackId)))],
        };
    }

    // What changed, then where it is different: change and level are sentences of their own.
    private static string FindingOf(PageRequest request, IReadOnlyList<MeasureViewModel> measures, Funnel? funnel)
    {
        var changed = MeasureWords.Finding(measures);
        var finding = request.Filter.Area.Kind == AreaKind.London && request.SeesLondon ? changed : $"{request.AreaLabel}: {MeasureWords.Inside(changed)}";
        var isOneArea = request.Filter.Area.Kind is AreaKind.Borough or AreaKind.NotAllocated || request.Scope.ScopeCodes.Count == 1;
        return isOneArea || BoroughWords.Different(Within(request, funnel), request.Reference, request.WholeName()) is not { } different
            ? finding : $"{finding}. On completion, {different}";
    }

    private static Funnel? Within(PageRequest request, Funnel? funnel) => funnel is null || request.AreaCodes is not { } asked ? funnel
        : funnel with { Points = [.. funnel.Points.Where(point => asked.Contains(point.Area))] };
}
