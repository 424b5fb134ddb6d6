using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Measures;

/// <summary>The colour family of a verdict; it never stands without a word and a shape.</summary>
public enum Tone
{
    NoChange,
    Improvement,
    Concern,

    /// <summary>A volume that has really changed: neither good nor bad.</summary>
    Volume,
}

/// <summary>What the statistics say, as a word, a shape and a tone.</summary>
public sealed record Verdict(string Words, string Shape, Tone Tone)
{
    public static readonly Verdict Improvement = new("Improvement", "▲", Tone.Improvement);
    public static readonly Verdict Concern = new("Concern", "▼", Tone.Concern);
    public static readonly Verdict NoRealChange = new("No real change", "●", Tone.NoChange);
    public static readonly Verdict VolumeUp = new("Really more", "▲", Tone.Volume);
    public static readonly Verdict VolumeDown = new("Really fewer", "▼", Tone.Volume);
    public static readonly Verdict ReallyHigher = new("Really higher", "▲", Tone.Improvement);
    public static readonly Verdict ReallyLower = new("Really lower", "▼", Tone.Concern);
    public static readonly Verdict LookHigher = new("Look: higher", "△", Tone.NoChange);
    public static readonly Verdict LookLower = new("Look: lower", "▽", Tone.NoChange);
    public static readonly Verdict AsLondon = new("As London", "●", Tone.NoChange);
    public static readonly Verdict Agrees = new("agrees", "●", Tone.NoChange);
    public static readonly Verdict Differs = new("differs", "▼", Tone.Concern);
    public static readonly Verdict TooFewMonths = new("Too few months", "–", Tone.NoChange);

    /// <summary>Of a series: from its last settled month.</summary>
    public static Verdict Of(XmrChart? chart, Better better) => chart is not { Current.HasLimits: true } ? TooFewMonths
        : chart.VariationFor(better) switch
        {
            Variation.Improvement => Improvement,
            Variation.Concern => Concern,
            Variation.NeutralChange => chart.Last.Direction == Direction.Up ? VolumeUp : VolumeDown,
            _ => NoRealChange,
        };

    /// <summary>Of an area against London, for a measure of which more is better.</summary>
    public static Verdict Of(FunnelPlace place) => place switch
    {
        FunnelPlace.High998 => ReallyHigher,
        FunnelPlace.Low998 => ReallyLower,
        FunnelPlace.High95 => LookHigher,
        FunnelPlace.Low95 => LookLower,
        _ => AsLondon,
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
