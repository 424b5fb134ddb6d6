using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What a pack of one month and area says, sheet by sheet.</summary>
public sealed record PackFigures
{
    public required DateOnly Month { get; init; }

    public required IReadOnlyList<PackMeasure> Measures { get; init; }

    public required IReadOnlyList<PackArea> Completion { get; init; }

    public required IReadOnlyList<PackRule> Rules { get; init; }

    public required IReadOnlyList<PackArea> Nfib { get; init; }

    public required IReadOnlyList<PackField> Fields { get; init; }

    public required IReadOnlyList<DefinitionsRow> Definitions { get; init; }

    public static PackFigures Of(PageRequest request, PackData data)
    {
        var month = data.Month;
        // A row's own area decides what is the area's; the others are London, to compare with.
        var asked = request.AreaCodes?.ToHashSet();
        var inArea = data.Tallies.Where(row => asked?.Contains(row.AreaCode) != false).ToLookup(row => row.SubjectCode);
        return new PackFigures
        {
            Month = month,
            Measures = [.. request.Reference.Measures.Select(measure => MeasureOf(
                measure, month, [.. data.Measures.Where(row => row.MeasureCode == measure.MeasureCode && asked?.Contains(row.AreaCode) != false)]))],
            Completion = PackAreas.Of(request, month, "completion", [.. data.Measures
                .Where(row => row.MeasureCode == "completion" && row.CohortMonth == month)
                .Select(row => new AreaCounts(row.AreaCode, new(row.Numerator, row.Denominator), []))]),
            Rules = [.. request.Reference.Rules.Select(rule => RuleOf(rule, CountsOf(inArea[rule.RuleCode])))],
            Nfib = PackAreas.Of(request, month, "nfib", [.. data.Tallies.Where(row => row.SubjectCode == "NFIB")
                .GroupBy(row => row.AreaCode)
                .Select(area => (Area: area.Key, Counts: CountsOf(area)))
                .Select(area => new AreaCounts(area.Area, RateOf(area.Counts, "accurate"), area.Counts))]),
            Fields = [.. FilterWords.Fields.Select(field => FieldOf(field, CountsOf(inArea[PackData.FieldSubject + field.Value])))],
            Definitions = data.Definitions,
        };
    }

    private static PackMeasure MeasureOf(MeasuresRow measure, DateOnly month, List<MeasuresByMonthRow> rows)
    {
        var series = rows.GroupBy(row => row.CohortMonth).ToDictionary(
            cohort => cohort.Key, cohort => Proportion.Total(cohort.Select(row => new Proportion(row.Numerator, row.Denominator))));
        var trend = Trend.OfRates(series.OrderBy(point => point.Key)
            .Select(point => new MonthFigure(point.Key, point.Value, PackMonths.IsSettled(measure, point.Key))), drawn: new(month, month));
        return new(
            measure, month, series.GetValueOrDefault(month), series.GetValueOrDefault(month.AddMonths(-1)),
            series.GetValueOrDefault(month.AddMonths(-12)), trend);
    }

    private static PackRule RuleOf(RulesRow rule, Dictionary<string, long> counts) => new(rule, RateOf(counts, "satisfied"), counts);

    // Both blank is out of the rate.
    private static PackField FieldOf(Choice field, Dictionary<string, long> counts) => new(
        field.Label,
        RateOf(counts.Where(count => count.Key != "not_recorded").ToDictionary(), "agree"),
        counts);

    private static Proportion RateOf(Dictionary<string, long> counts, string numerator) =>
        new(counts.GetValueOrDefault(numerator), counts.Values.Sum());

    private static Dictionary<string, long> CountsOf(IEnumerable<TalliesByMonthRow> rows) =>
        rows.GroupBy(row => row.ResultCode).ToDictionary(result => result.Key, result => result.Sum(row => row.ReportCount));
}

/// <summary>One measure of the summary.</summary>
public sealed record PackMeasure(MeasuresRow Measure, DateOnly Month, Proportion Value, Proportion Before, Proportion YearBefore, Trend Trend)
{
    public bool IsSettled => PackMonths.IsSettled(Measure, Month);

    /// <summary>The change in points, or the shorthand for why there is none.</summary>
    public object ChangeOn(Proportion then) => !IsSettled ? "[p]" : Change.Of(Value, then, "")?.Points ?? (object)"[x]";

    /// <summary>"Settled" or until when it is provisional, with [u] for a rate of fewer than ten.</summary>
    public string Standing => PackMonths.Standing(Measure, Month) + (Value.IsLowReliability ? "; [u] fewer than 10" : "");

    /// <summary>The verdict of the chart in words; none for a month that is not judged.</summary>
    public string Verdict => !IsSettled ? "[p] not judged"
        : Trend.LastSettled is not null ? Trend.Verdict.Words
        : $"[x] {MeasureWords.Nothing(Measure.MeasureCode)}";
}

/// <summary>One area: its rate, its place against London, and its reports by result.</summary>
public sealed record PackArea(string Bcu, string Name, Proportion Value, string Compared, IReadOnlyDictionary<string, long> Counts);

/// <summary>One rule: satisfied of due, and the gaps by reason.</summary>
public sealed record PackRule(RulesRow Rule, Proportion Passed, IReadOnlyDictionary<string, long> Counts)
{
    public long Gaps => Passed.Denominator - Passed.Numerator;
}

/// <summary>One field compared with NFIB.</summary>
public sealed record PackField(string Title, Proportion Agreeing, IReadOnlyDictionary<string, long> Counts);
