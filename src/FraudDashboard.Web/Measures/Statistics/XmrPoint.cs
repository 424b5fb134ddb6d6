namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>The rule that flags a point; the number is the order of precedence.</summary>
public enum Signal
{
    None = 0,
    Outside = 1,
    Trend = 2,
    TwoOfThree = 3,
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

    /// <summary>A real change of a volume, which is neither good nor bad.</summary>
    NeutralChange,
}

/// <summary>What the limits say of the target.</summary>
public enum Assurance
{
    HitOrMiss,
    ConsistentlyPasses,
    ConsistentlyFails,
}

/// <summary>One settled month of a series.</summary>
public sealed record XmrValue(DateOnly Month, double Value);

/// <summary>One settled month with the first rule that flags it.</summary>
public sealed record XmrPoint(DateOnly Month, double Value, Signal Signal, Direction Direction);
