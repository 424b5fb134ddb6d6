using System.Globalization;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>One measure of an area as a pack has it: its figure, what the months say, and whether its target is reached.</summary>
internal sealed record BriefMeasure
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public required FrozenTargetsRow Row { get; init; }

    public required DateOnly Month { get; init; }

    /// <summary>A proportion, or the shorthand for why there is none.</summary>
    public required object Rate { get; init; }

    /// <summary>Likewise of the month before.</summary>
    public required object Before { get; init; }

    /// <summary>Likewise of the same month a year before.</summary>
    public required object YearBefore { get; init; }

    /// <summary>"84.4 % (1,030 of 1,220)", or why there is no figure.</summary>
    public required string Figure { get; init; }

    public required string? VerdictWords { get; init; }

    /// <summary>The first month of the run of which a clear change is; null without one.</summary>
    public required DateOnly? Since { get; init; }

    public required string? Assurance { get; init; }

    public string Code => Row.MeasureCode;

    public double Target => (double)Row.Target;

    /// <summary>"Completion", "Outcome returns".</summary>
    public string Name => MeasureWords.Sentence(MeasureWords.Noun(Code));

    /// <summary>Neutral where nothing has clearly changed.</summary>
    public Tone Tone => VerdictWords == Verdict.Improvement.Words ? Tone.Improvement
        : VerdictWords == Verdict.Concern.Words ? Tone.Concern : Tone.NoChange;

    public bool HasChanged => Tone != Tone.NoChange;

    /// <summary>In proportions, below 0 where the target is missed; null where no rate is shown.</summary>
    public double? Margin => Rate is double rate ? rate - Target : null;

    /// <summary>The rate is shown, and is below the target.</summary>
    public bool IsBelowTarget => Margin < 0;

    /// <summary>A month of the pack before a clear change, with its rate, if that bears it out; null where none does.</summary>
    public (DateOnly Month, double Rate)? ChangedFrom
    {
        get
        {
            var (month, then) = Since == Month ? (Month.AddMonths(-1), Before) : (Month.AddMonths(-12), YearBefore);
            return HasChanged && Since > month && then is double rate && PackNumbers.Points(Rate, then) is double points
                && Math.Sign(points) == (Tone == Tone.Improvement ? 1 : -1) ? (month, rate) : null;
        }
    }

    /// <summary>Of one month of a pack, as its own numbers and sentences have it.</summary>
    public static BriefMeasure Of(FrozenTargetsRow row, PackNumbers numbers, AreaNode area, DateOnly month, Func<string, string?> said)
    {
        object RateOf(DateOnly of) => numbers.Rate(row.MeasureCode, of, area);
        return new()
        {
            Row = row,
            Month = month,
            Rate = RateOf(month),
            Before = RateOf(month.AddMonths(-1)),
            YearBefore = RateOf(month.AddMonths(-12)),
            Figure = numbers.Words(row.MeasureCode, month, area),
            VerdictWords = said(SentenceKind.Verdict),
            Since = DateOnly.TryParseExact(said(SentenceKind.Since), "MMMM yyyy", British, DateTimeStyles.None, out var since) ? since : null,
            Assurance = said(SentenceKind.Assurance),
        };
    }

    /// <summary>"Worse", or "Below average" where no month of the pack bears out from what; of a measure that has clearly changed.</summary>
    public string Way => (Tone == Tone.Improvement, ChangedFrom is not null) switch
    {
        (true, true) => "Better",
        (false, true) => "Worse",
        (true, false) => "Above average",
        _ => "Below average",
    };

    /// <summary>"Worse since April 2026", "Above average in September 2026", "No clear change".</summary>
    public string Said => !HasChanged ? VerdictWords ?? "Not judged"
        : Since is { } since ? $"{Way} {(ChangedFrom is null ? Run(since) : When(since))}" : Way;

    /// <summary>"since April 2026", or "in September 2026" of the month itself.</summary>
    public string When(DateOnly since) => since == Month ? $"in {Format.Month(since)}" : $"since {Format.Month(since)}";

    /// <summary>"in September 2026", or "in a run of months since April 2026": not each of them need be on that side.</summary>
    public string Run(DateOnly since) => since == Month ? When(since) : $"in a run of months since {Format.Month(since)}";
}
