using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>What a signal is about.</summary>
public enum SignalKind
{
    Measure,
    Borough,
    Rule,
}

/// <summary>One difference too large to be chance, in words, with the reports behind it.</summary>
public sealed record AttentionSignal
{
    public required SignalKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The reports that fail: as many as the title says.</summary>
    public required string Href { get; init; }

    /// <summary>The page of the measure or rule that it is about.</summary>
    public required string PageUrl { get; init; }

    public required Verdict Verdict { get; init; }

    public required string Words { get; init; }

    /// <summary>Those that fail, of all that are counted.</summary>
    public required Proportion Failing { get; init; }

    /// <summary>"incomplete", "not returned correctly": what those are.</summary>
    public required string FailingWord { get; init; }

    /// <summary>"in October 2026", after the two counts.</summary>
    public required string PeriodWords { get; init; }

    public required string DenominatorUrl { get; init; }

    /// <summary>What most of those that fail are; null where it is not told.</summary>
    public AttentionCause? Cause { get; init; }

    /// <summary>Where most of them are; null where it is not told.</summary>
    public string? PlaceWords { get; init; }

    /// <summary>In the period shown, not over the year alone: such signals come first of their kind.</summary>
    public bool IsNow { get; init; } = true;

    /// <summary>How far from ordinary, in standard deviations.</summary>
    public required double Size { get; init; }
}

/// <summary>How many of those that fail have one thing in common, in words, with their list.</summary>
public sealed record AttentionCause(long Count, string Words, string Href);

/// <summary>The signals shown, how many more there are, and whether the period is one that is judged at all.</summary>
public sealed record AttentionList(IReadOnlyList<AttentionSignal> Shown, int MoreCount, bool IsJudged)
{
    /// <summary>All that is shown got better: nothing needs attention.</summary>
    public bool HasNoConcern => Shown.Count > 0 && Shown.All(signal => signal.Verdict.Tone == Tone.Improvement);
}
