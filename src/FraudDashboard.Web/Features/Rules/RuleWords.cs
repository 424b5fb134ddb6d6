using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>What a report lacks when a rule is a gap, as it stands inside a sentence.</summary>
public static class RuleWords
{
    /// <summary>"missing protect advice", "late recording".</summary>
    public static string Gap(RulesRow rule) => rule.RuleCode switch
    {
        "VULNERABILITY" => "missing vulnerability assessment",
        "LOSS" => "missing loss",
        "ONLINE-CONSISTENT" => "an online flag that contradicts the offence",
        "MO-TEXT" => "a missing or short description of the method",
        "LOCAL-SUSPECT" => "a local suspect who is not described",
        "PROTECT-ADVICE" => "missing protect advice",
        "OUTCOME" => "missing outcome",
        "OUTCOME-SUSPECT" => "an outcome that contradicts the suspect status",
        "RECORDED-24H" => "late recording",
        "NFIB-REPORTED" => "no report to NFIB",
        "OUTCOME-RETURNED" => "an outcome that NFIB does not have correctly",
        _ => $"missing {char.ToLowerInvariant(rule.Title[0])}{rule.Title[1..]}",
    };
}
