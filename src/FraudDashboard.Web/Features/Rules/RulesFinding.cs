using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>The title of the page of rules, and the sentence under it.</summary>
internal static class RulesFinding
{
    /// <summary>The measure whose months the page goes by.</summary>
    public const string Measure = "completion";

    public const string DefaultSort = "-gaps";

    public static readonly PageKeys Keys = new() { Sorts = ["rule", "gaps", "due", "pass"] };

    public static string Title(PageRequest request, IReadOnlyList<RuleRow> rows)
    {
        var period = request.MonthsFor(Measure).Label;
        var worst = rows.Where(row => row.Rule is { RuleGroup: "completion", IsCounted: true } && row.Figures.Passed.Denominator > 0)
            .MaxBy(row => row.Figures.GapCount);
        return worst switch
        {
            null => $"No rule was due on a report{request.InArea()} in {period}",
            { Figures.GapCount: 0 } => $"Every completion rule was met{request.InArea()} in {period}",
            _ => $"{worst.Rule.Title} is the completion rule that fails most{request.InArea()}: {Format.Count(worst.Figures.GapCount)} of {Format.Count(worst.Figures.Passed.Denominator)} in {period}",
        };
    }

    public static string Sub(PageRequest request) =>
        "By month recorded. Each count opens its reports; a rule counts once its grace is over."
        + (request.MonthsFor(Measure).ToMonth > request.LatestSettled(Measure) ? " Provisional [p]: rules with a grace still become due." : "");
}
