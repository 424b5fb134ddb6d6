using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>One rule of a table: its gaps, its pass rate, and twelve months of it.</summary>
public sealed record RuleViewModel(RulesRow Rule, Proportion Value, Trend Trend, string GapsUrl, string RuleUrl)
{
    /// <summary>The months that the line of a rule draws.</summary>
    public const int TrendMonths = 12;

    public long Gaps => Value.Denominator - Value.Numerator;

    /// <summary>The months to read: the twelve that the line draws, and those asked for.</summary>
    public static MonthRange Window(PageRequest request)
    {
        var asked = request.MonthsFor(Headlines.Completion);
        var first = asked.ToMonth.AddMonths(1 - TrendMonths);
        return new(asked.FromMonth < first ? asked.FromMonth : first, asked.ToMonth);
    }

    /// <summary>One series a rule, those with the most gaps in the period first; rules without a gap are left out.</summary>
    public static IReadOnlyList<RateSeries> Ordered(PageRequest request, IEnumerable<RulesByMonthRow> rows)
    {
        var window = Window(request);
        var asked = request.MonthsFor(Headlines.Completion);
        var order = request.Reference.Rules.ToDictionary(rule => rule.RuleCode, rule => rule.RuleNo);
        return
        [
            .. rows.GroupBy(row => row.SubjectCode)
                .Select(rule => RateSeries.Of(rule.Key, window, rule.Select(row => (row.CohortMonth, row.SatisfiedCount, row.DueCount))))
                .Where(series => GapsOf(series.Over(asked)) > 0)
                .OrderByDescending(series => GapsOf(series.Over(asked))).ThenBy(series => order[series.Code]),
        ];
    }

    /// <summary>A rule as its row shows it.</summary>
    public static RuleViewModel Of(PageRequest request, RateSeries series)
    {
        var asked = request.MonthsFor(Headlines.Completion);
        var settled = request.LatestSettled(Headlines.Completion);
        var list = request.Dated(Headlines.Completion);
        var months = series.Months.Where(month => month > asked.ToMonth.AddMonths(-TrendMonths));
        return new(
            request.Reference.Rules.Single(rule => rule.RuleCode == series.Code),
            series.Over(asked),
            Trend.OfRates(months.Select(month => new MonthFigure(month, series.At(month), month <= settled))),
            Urls.CrimeReports(list with { Rule = series.Code }),
            Urls.Rules(list));
    }

    private static long GapsOf(Proportion value) => value.Denominator - value.Numerator;
}
