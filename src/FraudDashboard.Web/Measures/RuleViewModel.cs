using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>One rule of a table: its gaps, its pass rate, and twelve months of it.</summary>
public sealed record RuleViewModel(RulesRow Rule, Proportion Value, Trend Trend, string GapsUrl, string RuleUrl)
{
    public long Gaps => Value.Denominator - Value.Numerator;

    /// <summary>A rule as its row shows it.</summary>
    public static RuleViewModel Of(PageRequest request, RateSeries series)
    {
        var asked = request.MonthsFor(Headlines.Completion);
        var settled = request.LatestSettled(Headlines.Completion);
        var list = request.Dated(Headlines.Completion);
        var months = series.Months.Where(month => month > asked.ToMonth.AddMonths(-RuleSeries.TrendMonths));
        return new(
            request.Reference.Rules.Single(rule => rule.RuleCode == series.Code),
            series.Over(asked),
            Trend.OfRates(months.Select(month => new MonthFigure(month, series.At(month), month <= settled))),
            Urls.CrimeReports(list with { Rule = series.Code }),
            Urls.Rules(list));
    }
}
