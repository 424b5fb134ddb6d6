namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>The rule that flags a point; the number is the order of precedence (NHS England, Making Data Count, 2023).</summary>
public enum Signal
{
    /// <summary>No rule flags it.</summary>
    None = 0,
    /// <summary>Beyond a limit.</summary>
    Outside = 1,
    /// <summary>One of seven points that each rise, or each fall.</summary>
    Trend = 2,
    /// <summary>One of two points of three that lie near a limit, all three on one side of the mean.</summary>
    TwoOfThree = 3,
    /// <summary>One of seven points on one side of the mean.</summary>
    Shift = 4,
}

/// <summary>Which way a flagged point goes: its slope for a trend, else its side of the mean.</summary>
public enum Direction
{
    Down = -1,
    Neither = 0,
    Up = 1,
}

/// <summary>What is better for a measure; a volume has no better side.</summary>
public enum Better
{
    Higher,
    Lower,
    Neither,
}

/// <summary>What the last point says.</summary>
public enum Variation
{
    CommonCause,
    Improvement,
    Concern,

    /// <summary>A clear change of a volume, which is neither good nor bad.</summary>
    NeutralChange,
}

/// <summary>One settled month of a series.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Value">A rate from 0 to 1, or a count.</param>
public sealed record XmrValue(DateOnly Month, double Value);

/// <summary>One settled month with the first rule that flags it.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Value">A rate from 0 to 1, or a count.</param>
public sealed record XmrPoint(DateOnly Month, double Value, Signal Signal, Direction Direction)
{
    /// <summary>The variation icon of this month.</summary>
    public Variation VariationFor(Better better) => (Signal, better, Direction) switch
    {
        (Signal.None, _, _) => Variation.CommonCause,
        (_, Better.Neither, _) => Variation.NeutralChange,
        (_, Better.Higher, Direction.Up) or (_, Better.Lower, Direction.Down) => Variation.Improvement,
        _ => Variation.Concern,
    };
}
