using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures.Subjects;

/// <summary>What the page of one measure or rule says in sentences: its level, its change and its target, each by itself.</summary>
public static class SubjectWords
{
    /// <summary>"64.1 % of outcomes in Camden were returned to NFIB correctly. Outcome returns have fallen since April (82.0 % to 64.1 %)".</summary>
    public static string Finding(PageRequest request, MeasuredSubject subject, Proportion value, MonthRange months, Trend trend, bool isJudged)
    {
        if (value.Rate is not { } rate)
        {
            return $"{subject.Title}{request.InArea()}: {subject.Nothing} {months.During}";
        }

        var (of, verb) = Level(subject);
        var level = $"{Format.Percent(rate)}{value.Mark()} of {of}{request.InArea()} {verb}{request.InPeriod(months)}{(isJudged || months.ToMonth <= request.LatestSettled(subject.MeasureCode) ? "" : " so far [p]")}";
        return MeasureWords.Sentences(level, isJudged ? Change(subject, trend) : null);
    }

    /// <summary>"303 outcomes not returned correctly", "412 reports with “Victim age” as a gap".</summary>
    public static string Failing(MeasuredSubject subject, long count) =>
        subject.IsRule ? $"{Format.Of(count, "report")} with “{subject.Title}” as a gap" : MeasureWords.Failing(subject.Code, count);

    /// <summary>"At the rate of August 2026, 13 more would be correct.": a change of points as a count; null where it is none.</summary>
    public static string? InCounts(MeasuredSubject subject, Proportion now, Proportion then, string when)
    {
        if (now.Rate is not { } rate || then.Rate is not { } before)
        {
            return null;
        }

        var count = (long)Math.Round((before - rate) * now.Denominator, MidpointRounding.AwayFromZero);
        return count == 0 ? null : $"At the rate of {when}, {Format.Count(Math.Abs(count))} {(count > 0 ? "more" : "fewer")} would be {subject.Sides.Right}.";
    }

    /// <summary>"Target 80 %: 135 more correct would reach it.", or that it is reached.</summary>
    public static string? Target(MeasuredSubject subject, Proportion value)
    {
        if (subject.Target is not { } target || value.Denominator == 0)
        {
            return null;
        }

        var missing = (long)Math.Ceiling(target * value.Denominator - Interval.Tolerance * value.Denominator) - value.Numerator;
        return missing <= 0 ? $"Target {Format.Short(target)}: reached." : $"Target {Format.Short(target)}: {Format.Count(missing)} more {subject.Sides.Right} would reach it.";
    }

    /// <summary>What a rule asks of which reports, as a sentence.</summary>
    public static string Asks(RulesRow rule) => (rule.AppliesWords == "always" ? "Every report" : $"When {rule.AppliesWords}") + $": {rule.SatisfiedWords}"
        + (rule.MinimumLength is { } length ? $" ({Format.Count(length)} characters)" : "") + ".";

    /// <summary>One part of those that fail: a rule by its title, a verdict, a reason or a state in words.</summary>
    public static string Part(PageRequest request, MeasuredSubject subject, string code) =>
        subject.Code == Headlines.Completion ? request.Reference.Rules.Single(rule => rule.RuleCode == code).Title
        : subject.IsRule || subject.Code == "recorded_24h" ? FilterWords.Label(FilterWords.Whys, code)
        : FilterWords.Label(FilterWords.Parts, code);

    private static string Change(MeasuredSubject subject, Trend trend) =>
        trend.Verdict.Tone is not (Tone.Improvement or Tone.Concern) ? trend.Verdict.Words
        : subject.IsRule ? $"Pass rate {MeasureWords.Inside(MeasureWords.Signal(trend))}" : MeasureWords.Changed(subject.Code, trend)!;

    private static (string Of, string Verb) Level(MeasuredSubject subject) => subject.IsRule
        ? ("reports that are due", $"meet the rule “{subject.Title}”")
        : subject.Code switch
        {
            "completion" => ("crime reports", "are complete"),
            "recorded_24h" => ("crime reports", "were recorded within 24 hours"),
            "nfib" => ("reports due to NFIB", "arrived and are accurate"),
            "outcomes" => ("outcomes", "were returned to NFIB correctly"),
            "disseminations" => ("disseminations", "were decided in time"),
            _ => ("victims referred for care", "were contacted in time"),
        };
}
