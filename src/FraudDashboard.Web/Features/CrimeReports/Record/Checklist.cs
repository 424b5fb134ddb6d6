using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One line of the checklist.</summary>
public sealed record CheckLine(CrimeReportRulesRow Rule, CheckState State, string Sentence, string When)
{
    /// <summary>The fields that the rule reads with what they hold.</summary>
    public IReadOnlyList<(string Field, string? Value)> Reads { get; init; } = [];
}

/// <summary>The rules of one report: gaps first, then what falls due, then what is right, then what does not apply.</summary>
public sealed record Checklist
{
    /// <summary>Longest late first.</summary>
    public required IReadOnlyList<CheckLine> Gaps { get; init; }

    /// <summary>Earliest due first.</summary>
    public required IReadOnlyList<CheckLine> NotYetDue { get; init; }

    public required IReadOnlyList<CheckLine> Satisfied { get; init; }

    public required IReadOnlyList<CheckLine> DoesNotApply { get; init; }

    public required string Title { get; init; }

    public required string Sub { get; init; }

    public static Checklist Of(CrimeReportRecord record, ReferenceLists reference)
    {
        var lines = record.Rules.Select(rule => Line(rule, record, reference)).ToList();
        List<CheckLine> In(CheckState state) => [.. lines.Where(line => line.State == state)];
        List<CheckLine> Due(CheckState state) => [.. In(state).OrderBy(line => line.Rule.DueOn).ThenBy(line => line.Rule.RuleNo)];
        var (gaps, notYetDue, isCancelled) = (Due(CheckState.Gap), Due(CheckState.NotYetDue), record.Details.Status == "cancelled");
        return new()
        {
            Gaps = gaps,
            NotYetDue = notYetDue,
            Satisfied = In(CheckState.Satisfied),
            DoesNotApply = In(CheckState.DoesNotApply),
            Title = isCancelled ? "Checklist of a cancelled report" : "Checklist",
            Sub = isCancelled ? "It counts in no figure and no list, and nothing here is asked for. This is how it would stand."
                : gaps.Count > 0 ? "Gaps first. Each says what it reads and which rule asks for it."
                : notYetDue.Count > 0 ? "No gaps. What still falls due comes first." : "No gaps, and nothing falls due.",
        };
    }

    private static CheckLine Line(CrimeReportRulesRow rule, CrimeReportRecord record, ReferenceLists reference)
    {
        var state = StateOf(rule.Verdict);
        return new(rule, state, GapSentences.Of(rule, state, record), WhenOf(rule, state)) { Reads = FieldValues.Of(rule, reference) };
    }

    private static CheckState StateOf(string verdict) => verdict switch
    {
        "gap" => CheckState.Gap,
        "not_yet_due" => CheckState.NotYetDue,
        "satisfied" => CheckState.Satisfied,
        _ => CheckState.DoesNotApply,
    };

    // What was done late cannot be caught up with: it has no days to count.
    private static string WhenOf(CrimeReportRulesRow rule, CheckState state) => (state, rule.DaysLate) switch
    {
        (CheckState.Gap, _) when rule.RuleCode == "RECORDED-24H" => "",
        (CheckState.Gap, 0) => "due today",
        (CheckState.Gap, { } days) => $"{Format.Days(days)} late",
        (CheckState.NotYetDue, -1) => "due tomorrow",
        (CheckState.NotYetDue, < 0 and { } days) => $"due in {Format.Days(-days)}",
        _ => "",
    };
}
