using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>What the page of one borough says.</summary>
public sealed record BoroughViewModel
{
    public required string Name { get; init; }

    /// <summary>Its Command Unit; null for Not allocated.</summary>
    public required string? Bcu { get; init; }

    public required string Finding { get; init; }

    public required IReadOnlyList<MeasureViewModel> Measures { get; init; }

    public required IReadOnlyList<RuleViewModel> Rules { get; init; }

    /// <summary>The measure drawn large.</summary>
    public required MeasureViewModel Drawn { get; init; }

    public required Trend Trend { get; init; }

    /// <summary>"Clearly lower than all boroughs (82.1 %)", for the tile of each measure.</summary>
    public required IReadOnlyDictionary<string, string> Comparisons { get; init; }

    public required IReadOnlyList<OutstandingCount> Outstanding { get; init; }

    public required IReadOnlyList<CourseRate> Courses { get; init; }

    public MeasureViewModel Completion => Measures[0];

    public string ChartTitle => $"{Drawn.Measure.Title}: {MeasureWords.Inside((Drawn.Verdict ?? Verdict.NotJudged).Words)}";

    public bool HasReports => Measures.Any(measure => measure.Trend.Points.Count > 0);

    public static BoroughViewModel Of(PageRequest request, BoroughData data)
    {
        var measures = data.Measures.Select(series => MeasureViewModel.Of(request, series)).ToList();
        var drawn = measures.FirstOrDefault(measure => measure.Code == request.Filter.Measure) ?? measures[0];
        var name = request.AreaLabel;
        return new BoroughViewModel
        {
            Name = name,
            Bcu = request.Reference.Boroughs.FirstOrDefault(borough => borough.Code == request.Filter.Area.Value)?.BcuName,
            Finding = FindingOf(request, name, measures, data),
            Measures = measures,
            Rules = [.. data.Rules.Select(series => RuleViewModel.Of(request, series))],
            Drawn = drawn,
            Trend = drawn.Trend with
            {
                Breaks = [.. request.Reference.SeriesBreaks.Select(mark => new SeriesBreak(Headlines.MonthOf(mark.BreakOn), mark.Title))],
            },
            Comparisons = measures.ToDictionary(measure => measure.Code, measure => ComparisonOf(request, data, measure)),
            Outstanding = data.Outstanding,
            Courses = data.Courses,
        };
    }

    private static string ComparisonOf(PageRequest request, BoroughData data, MeasureViewModel measure)
    {
        var whole = data.Whole.FirstOrDefault(rate => rate.MeasureCode == measure.Code);
        var rate = whole is null ? null : new Proportion(whole.Numerator, whole.Denominator).Rate;
        if (rate is null)
        {
            return request.SeesLondon ? "No borough has reports to compare with." : "London is published for all offences together: nothing to compare with.";
        }

        var all = $"{(request.SeesLondon ? "all boroughs" : request.WholeName())} ({Format.Percent(rate.Value)})";
        return (measure.IsSettled ? whole!.Place : null) switch
        {
            FunnelPlace.Low998 => $"Clearly lower than {all}",
            FunnelPlace.High998 => $"Clearly higher than {all}",
            FunnelPlace.Low95 => $"Lower than {all}: keep an eye on it",
            FunnelPlace.High95 => $"Higher than {all}: keep an eye on it",
            FunnelPlace.In => $"In line with {all}",
            FunnelPlace.TooFew => $"Too few to judge against {all}",
            _ => MeasureWords.Sentence(all),
        };
    }

    // Where it stands comes first: a borough that has long been below the others has not changed, and is not well.
    private static string FindingOf(PageRequest request, string name, IReadOnlyList<MeasureViewModel> measures, BoroughData data)
    {
        var settled = data.Whole.Where(whole => measures.First(measure => measure.Code == whole.MeasureCode).IsSettled).ToList();
        var london = request.WholeName();
        string?[] sentences =
        [
            Side(settled, whole => whole.Place, FunnelPlace.Low998, $"clearly below {london}"),
            Side(settled, OverYearOnly, FunnelPlace.Low998, $"clearly below {london} over 12 months"),
            MeasureWords.Finding(measures),
            Side(settled, whole => whole.Place, FunnelPlace.High998, $"clearly above {london}"),
            Side(settled, OverYearOnly, FunnelPlace.High998, $"clearly above {london} over 12 months"),
        ];
        return $"{name}: {MeasureWords.Inside(string.Join(". ", sentences.OfType<string>()))}";
    }

    private static FunnelPlace? OverYearOnly(WholeRate whole) => whole.Place == whole.YearPlace ? null : whole.YearPlace;

    private static string? Side(IEnumerable<WholeRate> measures, Func<WholeRate, FunnelPlace?> place, FunnelPlace side, string words)
    {
        var codes = measures.Where(whole => place(whole) == side).Select(whole => whole.MeasureCode).ToList();
        return codes.Count == 0 ? null
            : MeasureWords.Sentence($"{MeasureWords.Listed([.. codes.Select(MeasureWords.Noun)])} {MeasureWords.Are(codes)} {words}");
    }
}
