namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>A range of values with one rule for its ends: a value on an end is inside.</summary>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Within this of a limit, a value is on it and not beyond it.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>All of it lies below the value.</summary>
    public bool IsBelow(double value) => Upper < value - Tolerance;

    /// <summary>All of it lies above the value.</summary>
    public bool IsAbove(double value) => Lower > value + Tolerance;

    /// <summary>The value lies outside.</summary>
    public bool Excludes(double value) => IsBelow(value) || IsAbove(value);

    /// <summary>The value lies inside, or on an end.</summary>
    public bool Contains(double value) => !Excludes(value);
}
