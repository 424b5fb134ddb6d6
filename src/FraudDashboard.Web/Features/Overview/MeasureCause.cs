using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>What most of the failing of a measure that has changed are, and where they are.</summary>
/// <param name="Code">The measure.</param>
/// <param name="Verdict">The verdict that most have; null where reports have none.</param>
/// <param name="VerdictCount">How many have it.</param>
/// <param name="Places">The three boroughs with the most failing, in the period; empty where there are not more.</param>
public sealed record MeasureCause(string Code, string? Verdict, long VerdictCount, IReadOnlyList<AreaRate> Places)
{
    private const int Named = 3;

    // With less than this many times their share of all counted, the three are simply large boroughs.
    private const double StandsOut = 1.25;

    /// <summary>Reads the verdicts of the measures that have changed; their areas are those already read.</summary>
    public static async Task<IReadOnlyList<MeasureCause>> ReadAsync(
        ReadSession session, PageRequest request, HeadlineRows rows, CancellationToken cancellation)
    {
        var causes = new List<MeasureCause>();
        foreach (var series in rows.Totals.Where(series => MeasureViewModel.Of(request, series).HasChanged))
        {
            var months = request.MonthsFor(series.Code);
            var verdicts = MeasureOf(series.Code) is { } measure
                ? await TallyTotalsQuery.RunAsync(session, request.TallyScope, request.Slice, [measure.Subject], months.FromMonth, months.ToMonth, cancellation) : [];
            causes.Add(Of(request, series.Code, Headlines.ByArea(series.Code, months, rows.ByArea), verdicts));
        }

        return causes;
    }

    /// <summary>The cause of one measure, of its areas and verdicts in the period.</summary>
    public static MeasureCause Of(PageRequest request, string code, IReadOnlyList<AreaRate> areas, IReadOnlyList<TallyTotalsRow> verdicts)
    {
        var asked = request.AreaCodes;
        var failing = areas.Where(area => area.AreaCode != Area.NoneCode && Failing(area) > 0 && asked?.Contains(area.AreaCode) != false)
            .OrderByDescending(Failing).ThenBy(area => area.AreaCode, StringComparer.Ordinal).ToList();
        var most = verdicts.Where(row => row.ResultCode != VerdictMeasure.Accurate).GroupBy(row => row.ResultCode)
            .Select(verdict => (Verdict: verdict.Key, Count: verdict.Sum(row => row.ReportCount)))
            .OrderByDescending(verdict => verdict.Count).ThenBy(verdict => verdict.Verdict, StringComparer.Ordinal).FirstOrDefault();
        return new(code, most.Verdict, most.Count, failing.Count > Named ? [.. failing.Take(Named)] : []);
    }

    /// <summary>"41 % in Barnet, Bexley and Brent, which have 22 % of those counted", or that no borough stands out; null where there are no three to name.</summary>
    public string? PlaceWords(PageRequest request, MeasureViewModel measure) => Places.Count == 0 || measure.FailingCount == 0 ? null
        : Places.Sum(Failing) * measure.Value.Denominator < StandsOut * Places.Sum(area => area.Denominator) * measure.FailingCount ? "spread over the boroughs"
        : $"{Format.Percent((double)Places.Sum(Failing) / measure.FailingCount, 0)} in {MeasureWords.Listed([.. Places.Select(area => request.Reference.AreaName(area.AreaCode))])},"
            + $" which have {Format.Percent((double)Places.Sum(area => area.Denominator) / measure.Value.Denominator, 0)} of all counted";

    /// <summary>"not returned": what a report of a verdict is, after a count.</summary>
    public static string VerdictWords(string verdict) => verdict switch
    {
        "not_sent" => "not sent",
        "not_returned" => "not returned",
        "awaiting" => "awaiting NFIB",
        "rejected" => "rejected",
        "too_few" => "with fewer crimes than expected",
        "too_many" => "with more crimes than expected",
        "mismatch" => "with a field that disagrees",
        "no_suspect_details" => "without suspect details",
        "differs" => "with another outcome",
        _ => "late",
    };

    private static VerdictMeasure? MeasureOf(string code) =>
        code == VerdictMeasure.Nfib.Code ? VerdictMeasure.Nfib : code == VerdictMeasure.Outcomes.Code ? VerdictMeasure.Outcomes : null;

    private static long Failing(AreaRate area) => area.Denominator - area.Numerator;
}
