using FraudDashboard.Web.Measures.Subjects;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>One row of the table of rules: its words and its figures.</summary>
public sealed record RuleRow(RulesRow Rule, RuleFigures Figures)
{
    /// <summary>The heading that it stands under.</summary>
    public string Group => Rule.RuleGroup switch
    {
        "completion" => "Completion: a report is complete when none of these is a gap",
        "timeliness" => "Timeliness",
        _ => "NFIB",
    };

    /// <summary>Measure 5 goes by the month of the outcome; this table goes by the month recorded, and says so.</summary>
    public string Title => Rule.RuleCode == "OUTCOME-RETURNED" ? $"{Rule.Title} (by month recorded)"
        : Rule.IsCounted ? Rule.Title : $"{Rule.Title} (not counted)";

    /// <summary>"Applies when …; satisfied when …".</summary>
    public string Asks => SubjectWords.Asks(Rule);

    public string Grace => Rule.GraceDays == 0 ? "none" : Format.Days(Rule.GraceDays);

    public long GapsFor(string why) => Figures.Gaps.GetValueOrDefault(why);
}
