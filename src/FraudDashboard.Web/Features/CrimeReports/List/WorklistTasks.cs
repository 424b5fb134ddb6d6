using System.Text.Json;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What is to put right on a row: what its list is about first, then the gaps that are due, then those due soon.</summary>
public static class WorklistTasks
{
    private static readonly string[] Participles = [" recorded", " described", " given", " assessed"];

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<WorklistTask> Of(CrimeReportsRow row, PageRequest request) => Of(row, request, Items(row));

    internal static IReadOnlyList<WorklistTask> Of(CrimeReportsRow row, PageRequest request, IReadOnlyList<MissingItem> all)
    {
        var subject = Subject(row, request, all);
        var soonDays = request.Reference.Days("due_soon_days");
        var items = all.Where(item => IsShown(item, request.Filter, subject is not null)).ToList();
        var due = items.Where(item => item.IsDue).OrderBy(item => item.RuleGroup == "completion" ? 0 : 1);
        var soon = items.Where(item => !item.IsDue && -item.DaysLate <= soonDays);
        return
        [
            .. subject is null ? [] : new[] { subject },
            .. due.Select(item => Words(item, row)),
            .. soon.Select(item => new WorklistTask(item.Title, WorklistTask.Days(item.DaysLate), item.DaysLate, false)),
        ];
    }

    /// <summary>"cannot be read": why a rule is not met, as the list says it of a gap.</summary>
    internal static string WhyOf(MissingItem item, CrimeReportsRow row) => Words(item, row).Why;

    /// <summary>"Victim age cannot be read; Enabler missing", as a file writes it.</summary>
    public static string InWords(IEnumerable<WorklistTask> tasks) => string.Join("; ", tasks.Select(task => $"{task.Title} {task.Why}"));

    /// <summary>The task that says how late the report is: the list's own subject, else the gap due longest ago, else the next.</summary>
    public static WorklistTask? Leading(IReadOnlyList<WorklistTask> tasks) => tasks is [{ IsSubject: true, DaysLate: null }, ..] ? null
        : tasks.FirstOrDefault(task => task.DaysLate is not null);

    /// <summary>All that is missing on a row, what is not due yet too.</summary>
    internal static List<MissingItem> Items(CrimeReportsRow row) => JsonSerializer.Deserialize<List<MissingItem>>(row.Gaps, Options) ?? [];

    // A late recording cannot be put right: it is named where the list is about it. A subject is not said twice.
    private static bool IsShown(MissingItem item, PageFilter filter, bool hasSubject) => item.RuleCode switch
    {
        "RECORDED-24H" => filter.Measure == "recorded_24h" || filter.Rule == item.RuleCode,
        "NFIB-REPORTED" => !(hasSubject && filter.Measure == "nfib"),
        "OUTCOME-RETURNED" => !(hasSubject && filter.Measure == "outcomes"),
        _ => true,
    };

    private static WorklistTask? Subject(CrimeReportsRow row, PageRequest request, IReadOnlyList<MissingItem> items)
    {
        var filter = request.Filter;
        WorklistTask Of(string title, string why, int? daysLate = null) => new(title, why, daysLate, true) { IsSubject = true };
        int? DaysLate(string rule) => items.FirstOrDefault(item => item.IsDue && item.RuleCode == rule)?.DaysLate;
        return filter switch
        {
            { Measure: "nfib" } when row.NfibVerdict is { } verdict => Of("NFIB submission", VerdictWords.Nfib(verdict), DaysLate("NFIB-REPORTED")),
            { Measure: "outcomes" } when row.OutcomeVerdict is { } verdict => Of("Outcome return", VerdictWords.Outcome(verdict), DaysLate("OUTCOME-RETURNED")),
            { Measure: not null } => null,
            { Field: { } field, Agreement: { } agreement } => Of(VerdictWords.Field(field), VerdictWords.Agreement(agreement)),
            { Tab: "unallocated" } => Waiting("Allocation", "none yet", row.RecordedOn, row, request, "unallocated_days"),
            { Tab: "victim-update" } => Waiting("Victim update", Last(row.VictimUpdateOn, row), row.VictimUpdateOn, row, request, "victim_update_days"),
            { Tab: "supervisor-review" } =>
                Waiting("Supervisor review", Last(row.SupervisorReviewOn, row), row.SupervisorReviewOn, row, request, "supervisor_review_days"),
            { Tab: "open-long" } => Waiting("Open", Format.Of(row.AgeDays, "day"), row.RecordedOn, row, request, "open_long_days"),
            _ => null,
        };
    }

    private static WorklistTask Waiting(string title, string why, DateOnly since, CrimeReportsRow row, PageRequest request, string limit) =>
        new(title, why, row.RecordedOn.DayNumber + row.AgeDays - since.DayNumber - request.Reference.Days(limit), true);

    private static string Last(DateOnly last, CrimeReportsRow row) => last == row.RecordedOn ? "none since recording" : $"last on {Format.Day(last)}";

    private static WorklistTask Words(MissingItem item, CrimeReportsRow row)
    {
        var (title, why) = item switch
        {
            { RuleCode: "ONLINE-CONSISTENT" } => ("Online-crime flag", "says no, the offence or enabler is online"),
            { RuleCode: "LOCAL-SUSPECT" } => ("Suspect status", "unknown, the ground is a local suspect"),
            { RuleCode: "OUTCOME-SUSPECT" } => ("Outcome", "does not fit the suspect status"),
            { RuleCode: "RECORDED-24H", Why: "inconsistent" } => ("Recorded", "before it was reported"),
            { RuleCode: "RECORDED-24H" } => ("Recorded", "more than 24 hours after the report"),
            { RuleCode: "NFIB-REPORTED" } => ("NFIB submission", Reason(item, VerdictWords.Nfib(row.NfibVerdict ?? "not_sent"))),
            { RuleCode: "OUTCOME-RETURNED" } => ("Outcome return", Reason(item, VerdictWords.Outcome(row.OutcomeVerdict ?? "not_returned"))),
            { Why: "placeholder" } => (Noun(item), "placeholder typed"),
            { Why: "invalid" } => (Noun(item), "cannot be read"),
            { RuleCode: "MO-TEXT", Reads: { } length } => (Noun(item), $"too short, {Format.Of(int.Parse(length, System.Globalization.CultureInfo.InvariantCulture), "character")}"),
            { RuleCode: "OUTCOME", Reads: "code" } => ("Outcome", "code without its date"),
            { RuleCode: "OUTCOME", Reads: "date" } => ("Outcome", "date without its code"),
            { RuleCode: "VULNERABILITY", Reads: "yes" } => ("Vulnerability", "assessed, answer missing"),
            { RuleCode: "VULNERABILITY", Reads: "no" } => ("Vulnerability", "not assessed"),
            { Reads: "no" } => (Noun(item), "recorded as no"),
            _ => (Noun(item), item.Why),
        };
        return new(title, why, item.DaysLate, true);
    }

    // The reason as the page of the rule counts it, then how it stands at NFIB: "missing, rejected".
    private static string Reason(MissingItem item, string verdict) => item.Why == "missing" ? $"missing, {verdict}" : verdict;

    // "Loss recorded" says that the rule is met: of a gap the list says "Loss missing".
    private static string Noun(MissingItem item) =>
        Participles.FirstOrDefault(word => item.Title.EndsWith(word, StringComparison.Ordinal)) is { } participle
            ? item.Title[..^participle.Length] : item.Title;
}

/// <summary>One missing item of a report, as the list of reports carries it.</summary>
public sealed record MissingItem(
    string RuleCode, string RuleGroup, string Title, string Why, string? Reads, bool IsDue, int DaysLate);
