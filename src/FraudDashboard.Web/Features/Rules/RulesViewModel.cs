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
            Finding = FindingOf(request, rows, period),
            Lead = "By month recorded. Each count opens its reports; a rule counts once its grace is over."
                + (request.MonthsFor(RulesData.Measure).ToMonth > request.LatestSettled(RulesData.Measure) ? " Provisional [p]: rules with a grace still become due." : ""),
            TableTitle = $"{rows.Count} rules{request.InArea()}, {period}",
            Rows = rows,
        };
    }

    private static string FindingOf(PageRequest request, IReadOnlyList<RuleRow> rows, string period)
    {
        var worst = rows.Where(row => row.Rule is { RuleGroup: "completion", IsCounted: true } && row.Figures.Passed.Denominator > 0)
            .MaxBy(row => row.Figures.GapCount);
        return worst switch
        {
            null => $"No rule was due on a report{request.InArea()} in {period}",
            { Figures.GapCount: 0 } => $"Every completion rule was met{request.InArea()} in {period}",
            _ => $"{worst.Rule.Title} is the completion rule that fails most{request.InArea()}: {Format.Count(worst.Figures.GapCount)} of {Format.Count(worst.Figures.Passed.Denominator)} in {period}",
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
