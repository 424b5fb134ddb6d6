using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>What the page of rules says: the rule that fails most, and every rule in one table.</summary>
public sealed record RulesViewModel
{
    public required string Finding { get; init; }

    /// <summary>What the figures under the finding are.</summary>
    public required string Lead { get; init; }

    public required string TableTitle { get; init; }

    /// <summary>The rows by group, in the order asked for: most gaps first unless the checklist's order or the pass rate is.</summary>
    public required IReadOnlyList<RuleRow> Rows { get; init; }

    public static RulesViewModel Of(PageRequest request, RulesData data)
    {
        var period = request.MonthsFor(RulesData.Measure).Label;
        var rows = RowsOf(request, data);
        return new RulesViewModel
        {
            Finding = FindingOf(request, rows, request.MonthsFor(RulesData.Measure).During),
            Lead = "By month recorded. Each count opens its reports; a rule counts once its grace is over."
                + (request.MonthsFor(RulesData.Measure).ToMonth > request.LatestSettled(RulesData.Measure) ? " Provisional [p]: rules with a grace still become due." : ""),
            TableTitle = $"{rows.Count} rules{request.InArea()}, {period}",
            Rows = rows,
        };
    }

    private static string FindingOf(PageRequest request, IReadOnlyList<RuleRow> rows, string period)
    {
        var due = rows.Where(row => row.Rule.IsCounted && row.Figures.Passed.Denominator > 0).ToList();
        var worst = due.Where(row => row.Figures.GapCount == due.Max(one => one.Figures.GapCount)).ToList();
        return worst switch
        {
            [] => $"No rule is due on a report{request.InArea()} {period} yet",
            [{ Figures.GapCount: 0 }, ..] => $"Every rule was met{request.InArea()} {period}",
            [var one] => $"{MeasureWords.Sentence(RuleWords.Gap(one.Rule))} is the most common gap{request.InArea()}: {one.Figures.Failing.OutOf()} {(one.Figures.Passed.Denominator == 1 ? "report" : "reports")} {period}",
            _ => $"{MeasureWords.Sentence(MeasureWords.Listed([.. worst.Select(row => RuleWords.Gap(row.Rule))]))} are the most common gaps{request.InArea()}: {Format.Of(worst[0].Figures.GapCount, "report")} each {period}",
        };
    }

    private static IReadOnlyList<RuleRow> RowsOf(PageRequest request, RulesData data)
    {
        var figures = data.Rules.ToDictionary(rule => rule.RuleCode);
        var rows = request.Reference.Rules.Where(rule => figures.ContainsKey(rule.RuleCode))
            .Select(rule => new RuleRow(rule, figures[rule.RuleCode]));
        var groups = rows.GroupBy(row => row.Rule.RuleGroup).OrderBy(group => group.Min(row => row.Rule.RuleNo));
        return [.. groups.SelectMany(group => Ordered(group.OrderBy(row => row.Rule.RuleNo), request.Filter.Sort ?? RulesSheet.DefaultSort))];
    }

    private static IEnumerable<RuleRow> Ordered(IEnumerable<RuleRow> rows, string sort)
    {
        var isDescending = sort.StartsWith('-');
        Func<RuleRow, double> value = sort.TrimStart('-') switch
        {
            "rule" => row => row.Rule.RuleNo,
            "due" => row => row.Figures.Passed.Denominator,
            "pass" => row => row.Figures.Passed.Rate ?? double.PositiveInfinity,
            _ => row => row.Figures.GapCount,
        };
        return isDescending ? rows.OrderByDescending(value) : rows.OrderBy(value);
    }
}
