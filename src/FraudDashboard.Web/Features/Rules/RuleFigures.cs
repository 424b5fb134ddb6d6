using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>One rule in the months asked for: how many pass, why the others do not, and its last 12 months.</summary>
public sealed record RuleFigures
{
    public required string RuleCode { get; init; }

    /// <summary>Satisfied of those that it applies to and that are due.</summary>
    public required Proportion Passed { get; init; }

    /// <summary>Gaps by the reason's word, those without gaps left out.</summary>
    public required IReadOnlyDictionary<string, long> Gaps { get; init; }

    /// <summary>The pass rate of each settled month of the 12.</summary>
    public required IReadOnlyList<MonthFigure> Series { get; init; }

    public long GapCount => Passed.Denominator - Passed.Numerator;

    /// <summary>Those with a gap, of all that are due.</summary>
    public Proportion Failing => new(GapCount, Passed.Denominator);

    public static RuleFigures Of(string ruleCode, MonthRange months, DateOnly settled, IReadOnlyList<TallyTotalsRow> rows)
    {
        var shown = rows.Where(row => row.CohortMonth >= months.FromMonth && row.CohortMonth <= months.ToMonth).ToList();
        return new RuleFigures
        {
            RuleCode = ruleCode,
            Passed = PassedOf(shown),
            Gaps = shown.Where(row => row.ResultCode != Satisfied).GroupBy(row => row.ResultCode)
                .ToDictionary(reason => reason.Key, reason => reason.Sum(row => row.ReportCount)),
            Series =
            [
                .. rows.Where(row => row.CohortMonth <= settled && row.CohortMonth > settled.AddMonths(-12))
                    .GroupBy(row => row.CohortMonth).OrderBy(month => month.Key)
                    .Select(month => new MonthFigure(month.Key, PassedOf(month), RuleSeries.IsSettling(ruleCode))),
            ],
        };
    }

    /// <summary>The reports of this rule: part gap, numerator or denominator, or the gaps of one reason.</summary>
    public string Href(PageRequest request, string part, string? why = null) =>
        Urls.CrimeReports(request.Dated(RulesData.Measure) with { Rule = RuleCode, Part = part, Why = why });

    private const string Satisfied = "satisfied";

    private static Proportion PassedOf(IEnumerable<TallyTotalsRow> rows)
    {
        var all = rows.ToList();
        return new(all.Where(row => row.ResultCode == Satisfied).Sum(row => row.ReportCount), all.Sum(row => row.ReportCount));
    }
}
