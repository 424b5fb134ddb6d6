using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Verdicts;

/// <summary>From all that are due to what is accurate, each step with the list of its reports.</summary>
public static class VerdictSteps
{
    /// <summary>The bars in their order; <paramref name="whole"/> names the first.</summary>
    public static IReadOnlyList<WaterfallStep> Of(PageRequest request, VerdictMeasure measure, VerdictFigures figures, string whole) =>
    [
        new(whole, figures.Accurate.Denominator, Href(request, measure, "denominator"), Tone.NoChange),
        .. figures.Verdicts.Select(verdict => new WaterfallStep(
            MeasureWords.Part(measure.Code, verdict.Verdict), verdict.Reports, Href(request, measure, verdict.Verdict), ToneOf(verdict.Verdict))),
    ];

    /// <summary>The reports with one verdict, or all that are due.</summary>
    public static string Href(PageRequest request, VerdictMeasure measure, string part, string? areaCode = null)
    {
        var filter = request.Dated(measure.Code) with { Measure = measure.Code, Part = part };
        return Urls.CrimeReports(areaCode is null ? filter : filter with { Area = AreaOf(areaCode) });
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

/// <summary>One bar of a waterfall: a verdict and its reports.</summary>
public sealed record WaterfallStep(string Title, long Count, string? Href, Tone Tone = Tone.Concern);
