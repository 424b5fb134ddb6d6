using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>Chooses the signals most worth attention: every concern before an improvement, the largest first, two of a kind before a third.</summary>
public sealed class Attention(PageRequest request)
{
    private const int Shown = 4;
    private const int ShownOfKind = 2;

    // A mean moving range over this is an estimate of the standard deviation.
    private const double RangeOfDeviation = 1.128;

    public static AttentionList Chosen(
        PageRequest request, OverviewData data, IReadOnlyList<MeasureViewModel> measures, IReadOnlyList<RuleViewModel> rules)
    {
        var attention = new Attention(request);
        var all = measures.Where(measure => measure.HasChanged).Select(measure => attention.OfMeasure(measure, data, rules))
            .Concat(attention.OfBoroughs(data))
            .Concat(rules.Where(IsConcern).Select(attention.OfRule))
            .GroupBy(signal => (signal.Kind, signal.Verdict.Tone))
            .SelectMany(kind => kind.OrderByDescending(signal => signal.IsNow).ThenByDescending(signal => signal.Size)
                .Select((signal, place) => (Signal: signal, IsSpare: place >= ShownOfKind)))
            .ToList();
        var shown = all.OrderBy(signal => signal.Signal.Verdict.Tone == Tone.Concern ? 0 : 1)
            .ThenBy(signal => signal.IsSpare).ThenByDescending(signal => signal.Signal.Size).Take(Shown)
            .Select(signal => signal.Signal).ToList();
        return new(shown, all.Count - shown.Count, measures.Any(measure => measure.IsJudged));
    }

    private static bool IsConcern(RuleViewModel rule) => rule.Verdict.Tone == Tone.Concern;

    private AttentionSignal OfMeasure(MeasureViewModel measure, OverviewData data, IReadOnlyList<RuleViewModel> rules)
    {
        var cause = data.Causes.FirstOrDefault(known => known.Code == measure.Code);
        return Of(measure) with
        {
            Cause = measure.Code == Headlines.Completion ? OfGaps(rules) : OfVerdict(measure, cause),
            PlaceWords = cause?.PlaceWords(request, measure),
        };
    }

    // A report with a gap is incomplete: the gaps of one rule are some of the reports that fail.
    private static AttentionCause? OfGaps(IReadOnlyList<RuleViewModel> rules) =>
        rules.Where(rule => rule.Rule.RuleGroup == "completion").MaxBy(rule => rule.Gaps) is not { Gaps: > 0 } most ? null
        : new(most.Gaps, $"with “{most.Rule.Title}” as a gap", most.GapsUrl);

    private static AttentionCause? OfVerdict(MeasureViewModel measure, MeasureCause? cause) => cause?.Verdict is not { } verdict ? null
        : new(cause.VerdictCount, MeasureCause.VerdictWords(verdict), Urls.CrimeReports(measure.List with { Measure = measure.Code, Part = verdict }));

    private AttentionSignal Of(MeasureViewModel measure) => new()
    {
        Kind = SignalKind.Measure,
        Title = $"{(measure.Verdict!.Tone == Tone.Improvement ? $"{measure.Measure.Title}, {Format.Percent(measure.Value.Rate!.Value)}" : MeasureWords.Failing(measure.Code, measure.FailingCount))} {measure.Months.During}, {AreaName()}",
        Href = measure.FailingUrl,
        PageUrl = measure.PageUrl,
        Verdict = measure.Verdict!,
        Words = SignalWords(measure.Measure.Title, measure.Trend),
        Failing = new(measure.FailingCount, measure.Value.Denominator),
        FailingWord = MeasureWords.Sides(measure.Code).Failing,
        PeriodWords = measure.Months.During,
        DenominatorUrl = measure.DenominatorUrl,
        Size = SizeOf(measure.Trend),
    };

    // The figure is that of the month that is flagged, whichever period the page counts.
    private static string SignalWords(string title, Trend trend)
    {
        var last = trend.LastSettled!;
        return $"{MeasureWords.Signal(trend)}: {MeasureWords.Inside(title)} {Format.Percent(last.Value)} in {Format.Month(last.Month)}, average {Format.Percent(trend.Base!.Mean)}.";
    }

    private IEnumerable<AttentionSignal> OfBoroughs(OverviewData data)
    {
        var asked = request.MonthsFor(Headlines.Completion);
        if (asked.ToMonth > request.LatestSettled(Headlines.Completion))
        {
            return [];
        }

        var now = Outside(asked, data.Areas);
        var year = asked.IsOneMonth ? Outside(Headlines.Last12(request), data.AreasOver12Months) : [];
        var list = request.Dated(Headlines.Completion);
        var both = year.ToDictionary(point => point.Area, point => point.Place);
        var inPeriod = now.Select(point => OfBorough(
            point, list, asked, asked.During, both.GetValueOrDefault(point.Area, FunnelPlace.In) == point.Place, data.Areas));
        var rest = request.Filter.Period.Kind == PeriodKind.PageDefault
            ? year.Where(point => now.All(other => other.Area != point.Area))
                .Select(point => OfBorough(
                    point, list with { Period = Period.Last12Months }, Headlines.Last12(request),
                    $"in the 12 months to {Format.Month(asked.ToMonth)}", false, data.AreasOver12Months) with
                { IsNow = false })
            : [];
        return inPeriod.Concat(rest);
    }

    private List<FunnelPoint> Outside(MonthRange months, IReadOnlyList<AreaRate> areas)
    {
        var inArea = request.AreaCodes;
        return [.. (Headlines.FunnelOf(request, Headlines.Completion, months, areas)?.Points ?? [])
            .Where(point => point.IsClearlyDifferent && inArea?.Contains(point.Area) != false)];
    }

    private AttentionSignal OfBorough(
        FunnelPoint point, PageFilter list, MonthRange months, string period, bool isOverYearToo, IReadOnlyList<AreaRate> areas)
    {
        var borough = list with { Area = Area.Borough(point.Area), Measure = Headlines.Completion };
        var theta = Headlines.FunnelOf(request, Headlines.Completion, months, areas)!.Theta;
        var failing = point.Value.Denominator - point.Value.Numerator;
        return new AttentionSignal
        {
            Kind = SignalKind.Borough,
            Title = $"{request.Reference.AreaName(point.Area)}: {MeasureWords.Failing(Headlines.Completion, failing)} {period}",
            Href = Urls.CrimeReports(borough with { Part = "gap" }),
            PageUrl = Urls.Measure(Headlines.Completion, request.Filter with { Area = borough.Area }),
            Verdict = Verdict.Of(point.Place),
            Words = $"Completion {Format.Percent(point.Value.Rate!.Value)}, clearly {(point.Place == FunnelPlace.Low998 ? "below" : "above")} {request.WholeName()} ({Format.Percent(theta)}{request.WholeLeavesOut()})"
                + (isOverYearToo ? ", and over the last 12 months too." : "."),
            Failing = new(failing, point.Value.Denominator),
            FailingWord = MeasureWords.Sides(Headlines.Completion).Failing,
            PeriodWords = period,
            DenominatorUrl = Urls.CrimeReports(borough with { Part = "denominator" }),
            Size = Math.Abs(point.Value.Rate!.Value - theta) / Math.Sqrt(theta * (1 - theta) / point.Value.Denominator),
        };
    }

    private AttentionSignal OfRule(RuleViewModel rule)
    {
        var list = request.Dated(Headlines.Completion) with { Rule = rule.Rule.RuleCode };
        return new AttentionSignal
        {
            Kind = SignalKind.Rule,
            Title = $"{Format.Of(rule.Gaps, "report")} with “{rule.Rule.Title}” as a gap {request.MonthsFor(Headlines.Completion).During}",
            Href = rule.GapsUrl,
            PageUrl = rule.PageUrl!,
            Verdict = Verdict.Concern,
            Words = SignalWords("Pass rate", rule.Trend),
            Failing = new(rule.Gaps, rule.Value.Denominator),
            FailingWord = "with a gap",
            PeriodWords = request.MonthsFor(Headlines.Completion).During,
            DenominatorUrl = Urls.CrimeReports(list with { Part = "denominator" }),
            Size = SizeOf(rule.Trend),
        };
    }

    private string AreaName() => request.AreaLabel switch
    {
        "All London" => "all London",
        "Your boroughs" => "your boroughs",
        var name => name,
    };

    private static double SizeOf(Trend trend)
    {
        var now = trend.Base!;
        var deviation = now.MeanMovingRange / RangeOfDeviation;
        return deviation > 0 ? Math.Abs(trend.LastSettled!.Value - now.Mean) / deviation : 0;
    }
}
