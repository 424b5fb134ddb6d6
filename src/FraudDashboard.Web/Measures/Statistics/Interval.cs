namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>A range of values with one rule for its ends: a value on an end is inside.</summary>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Within this of a limit, a value is on it and not beyond it.</summary>
    public const double Tolerance = 1e-12;

    public bool IsBelow(double value) => Upper < value - Tolerance;

    public bool IsAbove(double value) => Lower > value + Tolerance;

    public bool Excludes(double value) => IsBelow(value) || IsAbove(value);

    public bool Contains(double value) => !Excludes(value);
}
