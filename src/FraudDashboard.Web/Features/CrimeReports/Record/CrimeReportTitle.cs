using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What one report shows, as a sentence.</summary>
public static class CrimeReportTitle
{
    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"6512877/26: three things to put right, and NFIB holds another loss".</summary>
    public static string Of(CrimeReportRecord record)
    {
        var report = record.Details;
        if (report.Status == "cancelled")
        {
            return $"{report.CrimeRef}: cancelled, and out of every figure";
        }

        // A late recording cannot be put right; what was not sent is said after.
        var gaps = record.Rules.Count(rule => rule is { Verdict: "gap", IsCounted: not false, RuleCode: not ("RECORDED-24H" or "NFIB-REPORTED") });
        var first = gaps == 0 ? "nothing to put right" : $"{Number(gaps)} {(gaps == 1 ? "thing" : "things")} to put right";
        return Nfib(record) is { } nfib ? $"{report.CrimeRef}: {first}, {(gaps == 0 ? "but" : "and")} {nfib}" : $"{report.CrimeRef}: {first}";
    }

    /// <summary>"Sent to NFIB: one field disagrees".</summary>
    public static string OfNfib(CrimeReportRecord record) => record.Details.NfibVerdict switch
    {
        null when record.Submissions.Count == 0 => "NFIB: no submission is owed",
        null => "NFIB: sent, though no submission is owed",
        "not_sent" => "Not sent to NFIB",
        "awaiting" => "Sent to NFIB: awaiting an answer",
        "rejected" => "Rejected by NFIB",
        "too_few" => "Sent to NFIB: fewer crimes than expected",
        "too_many" => "Sent to NFIB: more crimes than expected",
        "mismatch" => $"Sent to NFIB: {Disagreeing(record).Count switch { 1 => "one field disagrees", var n => $"{Number(n)} fields disagree" }}",
        "late" => "Sent to NFIB: late",
        _ => "Sent to NFIB: everything agrees",
    };

    /// <summary>"three", "14".</summary>
    public static string Number(int count) => count < Numbers.Length ? Numbers[count] : Format.Count(count);

    private static string? Nfib(CrimeReportRecord record) => record.Details.NfibVerdict switch
    {
        "not_sent" when record.Rules.Any(rule => rule is { RuleCode: "NFIB-REPORTED", Verdict: "gap" }) => "it was not sent to NFIB",
        "rejected" => "NFIB rejected it",
        "too_few" => "NFIB holds fewer crimes than expected",
        "too_many" => "NFIB holds more crimes than expected",
        "mismatch" => Disagreeing(record) is [var field] ? $"NFIB {Holds(field)}" : $"NFIB differs in {Number(Disagreeing(record).Count)} fields",
        "late" => "it was sent to NFIB late",
        _ => null,
    };

    private static List<(string Field, string Agreement)> Disagreeing(CrimeReportRecord record) =>
    [
        .. record.Crimes.Where(row => row.Agreement is "differ" or "missing_at_nfib" or "missing_in_force")
            .GroupBy(row => row.Field).Select(field => (field.Key, field.First().Agreement!)),
    ];

    private static string Holds((string Field, string Agreement) row)
    {
        var noun = FieldNouns.Of(row.Field);
        return row.Agreement switch
        {
            "missing_at_nfib" => $"holds no {noun}",
            "missing_in_force" => $"holds the {noun} that is missing here",
            _ => row.Field == "online_flag" ? "answers online crime otherwise" : $"holds another {noun}",
        };
    }
}
