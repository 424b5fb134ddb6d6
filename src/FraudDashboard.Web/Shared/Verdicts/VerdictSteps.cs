using FraudDashboard.Web.Shared.Components;
using FraudDashboard.Web.Shared.Components.Charts;
using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;

namespace FraudDashboard.Web.Shared.Verdicts;

/// <summary>From all that are due to what is accurate, each step with the list of its reports.</summary>
public static class VerdictSteps
{
    public static IReadOnlyList<WaterfallStep> Of(ReportRequest request, VerdictMeasure measure, VerdictFigures figures, string whole) =>
    [
        new(whole, figures.Accurate.Denominator, Href(request, measure, "denominator"), Tone.NoChange),
        .. figures.Verdicts.Select(verdict => new WaterfallStep(
            VerdictMeasure.Title(verdict.Verdict), verdict.Reports, Href(request, measure, verdict.Verdict), ToneOf(verdict.Verdict))),
    ];

    /// <summary>The reports with one verdict, or all that are due.</summary>
    public static string Href(ReportRequest request, VerdictMeasure measure, string part, string? areaCode = null)
    {
        var filter = request.Dated(measure.Code) with { Measure = measure.Code, Part = part };
        return Urls.Reports(areaCode is null ? filter : filter with { Area = AreaOf(areaCode) });
    }

    internal static Area AreaOf(string areaCode) => areaCode == Area.NoneCode ? Area.NotAllocated : Area.Borough(areaCode);

    // Waiting is the national body's turn, not a fault of the force.
    private static Tone ToneOf(string verdict) => verdict switch
    {
        "awaiting" => Tone.NoChange,
        VerdictMeasure.Accurate => Tone.Improvement,
        _ => Tone.Concern,
    };
}
