using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>The counted rules month by month: satisfied of due.</summary>
public static class RuleSeries
{
    /// <summary>Months that the line of a rule draws.</summary>
    public const int TrendMonths = 12;

    /// <summary>Reads the rules given, those with the most gaps first, with the months of their lines.</summary>
    public static async Task<IReadOnlyList<RateSeries>> ReadAsync(
        ReadSession session, PageRequest request, Func<RulesRow, bool> which, CancellationToken cancellation)
    {
        var window = Window(request);
        var codes = request.Reference.Rules.Where(rule => rule.IsCounted && which(rule)).Select(rule => rule.RuleCode);
        var rows = await RulesByMonthQuery.RunAsync(session, request.TallyScope, request.Slice, codes, window.FromMonth, window.ToMonth, cancellation);
        return Ordered(request, rows);
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

    /// <summary>The months to read: the twelve that the line draws, those asked for, and all that are judged.</summary>
    private static MonthRange Window(PageRequest request)
    {
        var (asked, judged) = (request.MonthsFor(Headlines.Completion), request.JudgedFor(Headlines.Completion));
        DateOnly[] firsts = [asked.FromMonth, asked.ToMonth.AddMonths(1 - TrendMonths), judged.FromMonth];
        DateOnly[] lasts = [asked.ToMonth, judged.ToMonth];
        return new(firsts.Min(), lasts.Max());
    }

    /// <summary>Whether the months of a rule are ever settled: of a rule that is due by the outcome, those of recording are not.</summary>
    public static bool IsSettling(string ruleCode) => ruleCode != "OUTCOME-RETURNED";

    private static long GapsOf(Proportion value) => value.Denominator - value.Numerator;
}
