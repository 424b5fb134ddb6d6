using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>One rule of a table: its gaps, its pass rate, and twelve months of it.</summary>
public sealed record RuleViewModel(RulesRow Rule, Proportion Value, Trend Trend, string GapsUrl, DateOnly LastMonth)
{
    /// <summary>The page of the rule, in the period, area and offence of the page that shows it.</summary>
    public string? PageUrl { get; init; }

    public long Gaps => Value.Denominator - Value.Numerator;

    /// <summary>Of the period's last settled month; a rule that was due on a handful of reports is not judged.</summary>
    public Verdict Verdict => Value.IsLowReliability || Value.Denominator == 0 ? Verdict.TooFew
        : Trend.LastSettled?.Month == LastMonth ? Trend.Verdict : Verdict.NotJudged;

    /// <summary>A rule as its row shows it.</summary>
    public static RuleViewModel Of(PageRequest request, RateSeries series)
    {
        var asked = request.MonthsFor(Headlines.Completion);
        var settled = request.LatestSettled(Headlines.Completion);
        var list = request.Dated(Headlines.Completion);
        return new(
            request.Reference.Rules.Single(rule => rule.RuleCode == series.Code),
            series.Over(asked),
            Trend.OfRates(
                series.Months.Select(month => new MonthFigure(month, series.At(month), month <= settled && RuleSeries.IsSettling(series.Code))),
                drawn: new(asked.ToMonth.AddMonths(1 - RuleSeries.TrendMonths), asked.ToMonth)),
            Urls.CrimeReports(list with { Rule = series.Code }),
            asked.ToMonth)
        {
            PageUrl = Urls.Rule(series.Code, request.Filter),
        };
    }
}
