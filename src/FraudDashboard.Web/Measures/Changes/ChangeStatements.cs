using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>What else lies between two periods: a break in the series, another version of a rule, another form of the extract.</summary>
internal static class ChangeStatements
{
    /// <summary>One sentence each: what the age of the periods does, then the rest in the order of their dates.</summary>
    public static IReadOnlyList<string> Of(PageRequest request, MeasuredSubject subject, ChangeParts parts) =>
    [
        .. Age(subject, parts),
        .. Breaks(request, parts.Question).Concat(Rules(request, subject, parts)).Concat(Profiles(parts))
            .OrderBy(statement => statement.On).Select(statement => statement.Words),
    ];

    // What is not there turns late when it comes: the later period has had less time for that.
    private static IEnumerable<string> Age(MeasuredSubject subject, ChangeParts parts)
    {
        if (parts.Question.By != "verdict" || Moved(parts, "late") is not { Change: < 0 } late
            || Moved(parts, subject.Verdicts!.Verdicts[0]) is not { Change: > 0 } absent)
        {
            yield break;
        }

        var (from, to) = (parts.Question.From, parts.Question.To);
        var months = Headlines.Length(new(from.ToMonth, to.ToMonth)) - 1;
        yield return $"{to.Label} is {Format.Of(months, "month")} younger than {from.Label}, so more of what comes late is still to come:"
            + $" part of the fall of “{late.Title}” and of the rise of “{absent.Title}” is time, not performance.";
    }

    private static (string Title, double Change)? Moved(ChangeParts parts, string verdict) =>
        parts.Parts.FirstOrDefault(part => part.Part == verdict) is { } moved
            ? (VerdictMeasure.Title(verdict), moved.To.Rate!.Value - moved.From.Rate!.Value) : null;

    private static IEnumerable<(DateOnly On, string Words)> Breaks(PageRequest request, ChangeQuestion question) =>
        request.Reference.SeriesBreaks
            .Where(known => known.BreakOn > question.From.FromMonth && known.BreakOn < question.To.ToMonth.AddMonths(1))
            .Select(known => (known.BreakOn, $"The series breaks between the two periods ({known.Title}, {Format.LongDay(known.BreakOn)}): {known.Note}"));

    private static IEnumerable<(DateOnly On, string Words)> Rules(PageRequest request, MeasuredSubject subject, ChangeParts parts) =>
        from version in parts.RuleVersions
        join rule in request.Reference.Rules on version.RuleCode equals rule.RuleCode
        where IsOf(subject, rule.RuleCode, rule.RuleGroup)
        select (version.EffectiveFrom,
            $"The rule “{rule.Title}” has had another version since {Format.LongDay(version.EffectiveFrom)}: part of the difference may be the rule, not the reports.");

    private static bool IsOf(MeasuredSubject subject, string ruleCode, string ruleGroup) =>
        subject.Code == ruleCode || subject.Code == MeasuredSubject.MeasureOf(ruleCode, ruleGroup);

    private static IEnumerable<(DateOnly On, string Words)> Profiles(ChangeParts parts) =>
        parts.ProfileChanges.Select(change => (change.AsAtOn,
            $"The extract of {NounOf(change.Kind)} has been read {(change.ProfileName.Length == 0 ? "without a mapping profile" : $"through the mapping profile “{change.ProfileName}”")}"
            + $" since the file of {Format.LongDay(change.AsAtOn)}, and otherwise before: part of the difference may be the extract."));

    private static string NounOf(string kind) => kind switch
    {
        "crime_reports" => "crime reports",
        "nfib_submissions" => "NFIB submissions",
        "nfib_outcomes" => "outcome returns",
        "nfib_disseminations" => "disseminations",
        _ => "victim care referrals",
    };
}
