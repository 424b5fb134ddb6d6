using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Reads a pack by the queries that the screens read: two years of the measures, the tallies of the month, the definitions.</summary>
public static class PackFiguresQuery
{
    // As many months as the charts of the screens: the same months give the same limits and verdict.
    private const int TrendMonths = 24;

    private const string FieldSubject = "FIELD-";

    private static readonly string[] DefinedViews = ["measures_by_month", "tallies_by_month"];

    public static async Task<PackFigures> RunAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var month = PackMonths.Chosen(request);
        string[] subjects = [.. request.Reference.Rules.Select(rule => rule.RuleCode), "NFIB", .. FilterWords.Fields.Select(field => FieldSubject + field.Value)];
        // A row's own area decides what is the area's; the others are London, to compare with.
        var measured = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, TallySlice.AllOffences, null, month.AddMonths(1 - TrendMonths), month, cancellation);
        var counted = await TalliesByMonthQuery.RunAsync(session, request.Reader, TallySlice.AllOffences, subjects, month, month, cancellation);
        var asked = request.AreaCodes?.ToHashSet();
        var inArea = counted.Where(row => asked?.Contains(row.AreaCode) != false).ToLookup(row => row.SubjectCode);
        return new PackFigures
        {
            Month = month,
            Measures = [.. request.Reference.Measures.Select(measure => MeasureOf(
                measure, month, [.. measured.Where(row => row.MeasureCode == measure.MeasureCode && asked?.Contains(row.AreaCode) != false)]))],
            Completion = PackAreas.Of(request, month, "completion", [.. measured
                .Where(row => row.MeasureCode == "completion" && row.CohortMonth == month)
                .Select(row => new AreaCounts(row.AreaCode, new(row.Numerator, row.Denominator), []))]),
            Rules = [.. request.Reference.Rules.Select(rule => RuleOf(rule, CountsOf(inArea[rule.RuleCode])))],
            Nfib = PackAreas.Of(request, month, "nfib", [.. counted.Where(row => row.SubjectCode == "NFIB")
                .GroupBy(row => row.AreaCode)
                .Select(area => (Area: area.Key, Counts: CountsOf(area)))
                .Select(area => new AreaCounts(area.Area, RateOf(area.Counts, "accurate"), area.Counts))]),
            Fields = [.. FilterWords.Fields.Select(field => FieldOf(field, CountsOf(inArea[FieldSubject + field.Value])))],
            Definitions = await DefinitionsQuery.RunAsync(session, request.Reader, DefinedViews, cancellation),
        };
    }

    private static PackMeasure MeasureOf(MeasuresRow measure, DateOnly month, List<MeasuresByMonthRow> rows)
    {
        var series = rows.GroupBy(row => row.CohortMonth).ToDictionary(
            cohort => cohort.Key, cohort => Proportion.Total(cohort.Select(row => new Proportion(row.Numerator, row.Denominator))));
        var trend = Trend.OfRates(series.OrderBy(point => point.Key)
            .Select(point => new MonthFigure(point.Key, point.Value, PackMonths.IsSettled(measure, point.Key))));
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
