using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>What the overview says: the finding, the tiles, the signals, the map and the rules.</summary>
public sealed record OverviewViewModel
{
    public required string Finding { get; init; }

    public required IReadOnlyList<MeasureViewModel> Measures { get; init; }

    public required IReadOnlyList<RuleViewModel> Rules { get; init; }

    public required AttentionList Attention { get; init; }

    /// <summary>The boroughs against each other in the period; null without reports.</summary>
    public required Funnel? Funnel { get; init; }

    public required IReadOnlyDictionary<string, Proportion> Areas { get; init; }

    public required IReadOnlyList<OutstandingCount> Outstanding { get; init; }

    public MeasureViewModel Completion => Measures[0];

    public string MapTitle => $"Completion by borough, {Completion.PeriodLabel}";

    /// <summary>What shade and outline mean.</summary>
    public string MapSub => Completion.IsSettled
        ? "Shaded by share complete. Outlined: outside the 99.8 % limits."
        : "Shaded by share complete. Provisional [p]: not compared yet.";

    public string RulesSub => $"Reports recorded in {Completion.Months.Label} that fail the rule today.";

    public static OverviewViewModel Of(PageRequest request, OverviewData data)
    {
        var measures = data.Measures.Select(series => MeasureViewModel.Of(request, series)).ToList();
        var rules = data.Rules.Select(series => RuleViewModel.Of(request, series)).ToList();
        var funnel = measures[0].IsSettled ? Headlines.FunnelOf(request, Headlines.Completion, measures[0].Months, data.Areas) : null;
        return new OverviewViewModel
        {
            Finding = FindingOf(request, measures, funnel),
            Measures = measures,
            Rules = rules,
            Attention = Overview.Attention.Chosen(request, data, measures, rules),
            Funnel = funnel,
            Areas = data.Areas.ToDictionary(area => area.AreaCode, area => new Proportion(area.Numerator, area.Denominator)),
            Outstanding = data.Outstanding,
        };
    }

    private static string FindingOf(PageRequest request, IReadOnlyList<MeasureViewModel> measures, Funnel? funnel)
    {
        var finding = MeasureWords.Finding(measures);
        if (request.Filter.Area.Kind != AreaKind.London || (!request.SeesLondon && request.Reader.ScopeCodes.Count == 1))
        {
            return $"{request.AreaLabel}: {MeasureWords.Inside(finding)}";
        }

        finding = request.SeesLondon ? finding : $"{request.AreaLabel}: {MeasureWords.Inside(finding)}";
        return measures.Any(measure => measure.HasChanged)
            || BoroughWords.Different(funnel, request.Reference, request.WholeName()) is not { } different
            ? finding : $"{finding}; {different}";
    }
}
