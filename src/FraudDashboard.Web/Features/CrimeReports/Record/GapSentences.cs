using System.Globalization;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What a rule finds on a report, in a sentence or two.</summary>
internal static class GapSentences
{
    public static string Of(CrimeReportRulesRow rule, CheckState state, CrimeReportRecord record) => state switch
    {
        CheckState.Gap => $"{Finding(rule, record.Details)} {Due(rule, "Was")}{Counting(rule)}",
        CheckState.NotYetDue => $"{Finding(rule, record.Details)} {Due(rule, "Becomes")}{Counting(rule)}",
        CheckState.Satisfied => Sentence(rule.SatisfiedWords),
        _ => $"Applies when {rule.AppliesWords}.",
    };

    private static string Finding(CrimeReportRulesRow rule, CrimeReportRow report) => (rule.RuleCode, rule.Why) switch
    {
        ("ONLINE-CONSISTENT", _) => $"Says no, but {Online(report)}.",
        ("LOCAL-SUSPECT", _) => "A local suspect is the ground, but the suspect status says unknown.",
        ("OUTCOME-SUSPECT", _) => $"Outcome {report.OutcomeCode} does not fit: the suspect status says {report.SuspectStatus ?? FieldValues.Blank}.",
        ("RECORDED-24H", "inconsistent") => "Recorded before it was reported.",
        ("RECORDED-24H", _) => $"Recorded {Elapsed(report.RecordedAt - report.ReportedAt)} after the report: 24 hours are allowed.",
        ("NFIB-REPORTED", _) => report.NfibVerdict == "rejected" ? "NFIB rejected what was sent." : "No submission has been made.",
        ("OUTCOME-RETURNED", _) => Returned(report.OutcomeVerdict),
        (_, "placeholder") => "A placeholder was typed: that is not an answer.",
        (_, "invalid") => "What was typed cannot be read.",
        ("VICTIM-CONTACT" or "PAYMENT-DETAILS", _) when SaysNo(rule) => rule.RuleCode == "PAYMENT-DETAILS"
            ? $"Says no, and {Format.Money(report.LossPence ?? 0)} was lost." : "Says no.",
        ("VULNERABILITY", _) => report.VulnerabilityAssessed switch
        {
            true => "Assessed, but the answer is not recorded.",
            false => "Says that it was not assessed.",
            _ => "Not recorded.",
        },
        ("MO-TEXT", _) when report.MoLength is { } length => $"The method is described in {Format.Of(length, "character")}: too short.",
        ("OUTCOME", _) when report.OutcomeCode is not null => $"Outcome {report.OutcomeCode} has no date.",
        ("OUTCOME", _) when report.OutcomeAt is not null => "The outcome has a date but no code.",
        _ => "Not recorded.",
    };

    private static bool SaysNo(CrimeReportRulesRow rule) => rule.ReadValues?.Contains("false", StringComparison.Ordinal) == true;

    private static string Online(CrimeReportRow report) => report.IsEnablerOnline
        ? $"the enabler is {report.Enabler!.Replace('_', ' ')}" : $"{report.OffenceCode} is a cyber offence";

    private static string Returned(string? verdict) => verdict switch
    {
        "awaiting" => "NFIB has not accepted the return yet.",
        "rejected" => "NFIB rejected the return.",
        "no_suspect_details" => "The return has no suspect details.",
        "differs" => "The return says another outcome.",
        _ => "No return has been made.",
    };

    private static string Due(CrimeReportRulesRow rule, string verb)
    {
        if (rule.DueOn is not { } day)
        {
            return "";
        }

        var start = rule.RuleCode == "OUTCOME-RETURNED" ? "the outcome" : "recording";
        var after = rule.GraceDays is > 0 and { } days ? $"{Format.Days(days)} after {start}" : $"at {start}";
        return rule.RuleCode == "RECORDED-24H" ? "" : $"{verb} due {Format.LongDay(day)}, {after}.";
    }

    private static string Counting(CrimeReportRulesRow rule) => rule.IsCounted == false ? " This rule does not count at present." : "";

    internal static string Elapsed(TimeSpan time) => Math.Abs(time.TotalHours) switch
    {
        < 1 => $"{time.Minutes} min",
        < 48 => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {Math.Abs(time.Minutes)} min"),
        _ => Format.Days((int)time.TotalDays),
    };

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";
}
