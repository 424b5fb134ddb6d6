using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Measures;

/// <summary>The colour family of a verdict; it never stands without a word and a shape.</summary>
public enum Tone
{
    NoChange,
    Improvement,
    Concern,

    /// <summary>A volume that has clearly changed: neither good nor bad.</summary>
    Volume,
}

/// <summary>What the statistics say, as a word, a shape and a tone.</summary>
public sealed record Verdict(string Words, string Shape, Tone Tone)
{
    public static readonly Verdict Improvement = new("Improvement", "▲", Tone.Improvement);
    public static readonly Verdict Concern = new("Concern", "▼", Tone.Concern);
    public static readonly Verdict NoClearChange = new("No clear change", "●", Tone.NoChange);
    public static readonly Verdict VolumeUp = new("Clearly more", "▲", Tone.Volume);
    public static readonly Verdict VolumeDown = new("Clearly fewer", "▼", Tone.Volume);
    public static readonly Verdict ClearlyHigher = new("Clearly higher", "▲", Tone.Improvement);
    public static readonly Verdict ClearlyLower = new("Clearly lower", "▼", Tone.Concern);
    public static readonly Verdict Higher = new("Higher: keep an eye on it", "△", Tone.NoChange);
    public static readonly Verdict Lower = new("Lower: keep an eye on it", "▽", Tone.NoChange);
    public static readonly Verdict InLine = new("In line with London", "●", Tone.NoChange);
    public static readonly Verdict NoClearDifference = new("No clear difference", "●", Tone.NoChange);
    public static readonly Verdict Agrees = new("agrees", "●", Tone.NoChange);
    public static readonly Verdict Differs = new("differs", "▼", Tone.Concern);
    public static readonly Verdict TooFewMonths = new("Too few months", "–", Tone.NoChange);
    public static readonly Verdict NotJudged = new("Not judged yet", "–", Tone.NoChange);
    public static readonly Verdict TooFew = new("Too few to judge", "–", Tone.NoChange);

    public static readonly Verdict Revised = new("Changed since it was frozen", "◆", Tone.Volume);

    /// <summary>Of an area against London, for a measure of which more is better.</summary>
    public static Verdict Of(FunnelPlace place) => place switch
    {
        FunnelPlace.High998 => ClearlyHigher,
        FunnelPlace.Low998 => ClearlyLower,
        FunnelPlace.High95 => Higher,
        FunnelPlace.Low95 => Lower,
        FunnelPlace.TooFew => TooFew,
        _ => InLine,
    };

    /// <summary>The class that colours it.</summary>
    public string Class => Tone.Class();
}

/// <summary>The names that the style sheet has for tones.</summary>
public static class ToneNames
{
    public static string Class(this Tone tone) => tone switch
    {
        Tone.Improvement => "imp",
        Tone.Concern => "con",
        Tone.Volume => "vol",
        _ => "cc",
    };
}
