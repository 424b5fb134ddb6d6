using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>A sentence as a screen shows it: what it is and what it is about, for a pack to keep.</summary>
/// <param name="Kind">One of <see cref="SentenceKind"/>.</param>
/// <param name="SubjectCode">Code of the measure or rule; empty where it is about all of them.</param>
/// <param name="Words">The sentence, or sentences that belong together.</param>
public sealed record ShownSentence(string Kind, string SubjectCode, string Words);

/// <summary>What a sentence is, as packs store it.</summary>
public static class SentenceKind
{
    /// <summary>The title of a page.</summary>
    public const string Finding = "finding";

    /// <summary>What a tile says of one measure.</summary>
    public const string Measure = "measure";

    /// <summary>A difference too large to be chance.</summary>
    public const string Signal = "signal";

    /// <summary>What the chart of one measure says, in a few words without a figure.</summary>
    public const string Verdict = "verdict";

    /// <summary>From which month on one measure has been better or worse by more than chance.</summary>
    public const string Since = "since";

    /// <summary>By which rule, and from which month on, in words.</summary>
    public const string Run = "run";

    /// <summary>In how many months one measure reached its target.</summary>
    public const string Assurance = "assurance";

    /// <summary>Where an area stands against all boroughs on one measure, in a few words without a figure.</summary>
    public const string Compared = "compared";
}

/// <summary>Reads what one screen says of a period in all London.</summary>
public delegate Task<IReadOnlyList<ShownSentence>> ReadSentences(ReadSession session, PageRequest request, CancellationToken cancellation);

/// <summary>The screens whose sentences a pack keeps: a feature knows no other, so the site names them.</summary>
public sealed record ShownSentences(IReadOnlyList<ReadSentences> Screens);
