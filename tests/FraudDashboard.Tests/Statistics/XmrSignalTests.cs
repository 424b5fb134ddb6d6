using FraudDashboard.Web.Measures.Statistics;
using Xunit;

namespace FraudDashboard.Tests.Statistics;

/// <summary>Each rule on limits given by hand, so that one series shows one rule.</summary>
public sealed class XmrSignalTests
{
    // Mean 0, limits ±3, near limits ±2.
    private static readonly Interval Limits = new(-3, 3);
    private static readonly Interval Near = new(-2, 2);

    public static TheoryData<string, double[], int[]> Cases() => new()
    {
        { "outside is strict", [0, 3, 3.1, -3, -3.1], [0, 0, 1, 0, 1] },
        { "within 1e-12 of a limit is on it", [0, 3 + 1e-13, -3 - 1e-13, 3 + 1e-11], [0, 0, 0, 1] },
        { "trend of seven rising, all flagged", [-1.5, -1, -0.5, 0.1, 0.5, 1, 1.5], [2, 2, 2, 2, 2, 2, 2] },
        { "trend of seven falling", [1.5, 1, 0.5, 0.1, -0.5, -1, -1.5, 1], [2, 2, 2, 2, 2, 2, 2, 0] },
        { "six points are no trend", [-1.5, -1, -0.5, 0.1, 0.5, 1], [0, 0, 0, 0, 0, 0] },
        { "a tie breaks a trend", [-1.5, -1, -0.5, -0.5, 0.5, 1, 1.5], [0, 0, 0, 0, 0, 0, 0] },
        { "a difference within 1e-12 is a tie", [-1.5, -1, -0.5, -0.5 + 1e-13, 0.5, 1, 1.5], [0, 0, 0, 0, 0, 0, 0] },
        { "trend of eight, all flagged", [-1.9, -1.5, -1, -0.5, 0.1, 0.5, 1, 1.5], [2, 2, 2, 2, 2, 2, 2, 2] },
        { "two of three beyond the near limit, those beyond flagged", [0, 2.5, 1, 2.5, 0], [0, 3, 0, 3, 0] },
        { "two neighbours with the third on the same side", [0, 2.5, 2.5, 1, 0], [0, 3, 3, 0, 0] },
        { "third point on the other side", [-1, 2.5, -1, 2.5, -1], [0, 0, 0, 0, 0] },
        { "third point on the mean", [0, 2.5, 0, 2.5, 0], [0, 0, 0, 0, 0] },
        { "on the near limit is not beyond", [0, 2, 1, 2.5, 0], [0, 0, 0, 0, 0] },
        { "a point outside the limits counts and keeps its own flag", [0, 3.5, 1, 2.5, 0], [0, 1, 0, 3, 0] },
        { "three of three", [-1, -2.5, -2.6, -2.5, 1], [0, 3, 3, 3, 0] },
        { "shift of seven, all flagged", [1, 1.2, 1, 1.2, 1, 1.2, 1, -1], [4, 4, 4, 4, 4, 4, 4, 0] },
        { "six on one side are no shift", [1, 1.2, 1, 1.2, 1, 1.2, -1], [0, 0, 0, 0, 0, 0, 0] },
        { "a point on the mean breaks a shift", [1, 1.2, 1, 0, 1, 1.2, 1, 1.2], [0, 0, 0, 0, 0, 0, 0, 0] },
        { "within 1e-12 of the mean is on it", [1, 1.2, 1, 1e-13, 1, 1.2, 1, 1.2], [0, 0, 0, 0, 0, 0, 0, 0] },
        { "outside before trend", [-1, -0.5, 0.1, 0.5, 1, 1.5, 3.5], [2, 2, 2, 2, 2, 2, 1] },
        { "trend before two of three before shift", [0.1, 0.5, 1, 1.5, 1.9, 2.5, 2.6, 1], [2, 2, 2, 2, 2, 2, 2, 4] },
        { "two of three before shift", [1, 1.2, 2.5, 1, 2.5, 1.2, 1], [4, 4, 3, 4, 3, 4, 4] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Series_IsFlaggedByTheFirstRuleThatFits(string because, double[] values, int[] expected)
    {
        var flags = XmrSignals.Of(values, 0, Limits, Near);

        Assert.True(expected.SequenceEqual(flags.Select(flag => (int)flag.Signal)), because);
    }

    [Fact]
    public void Of_FallingTrendAboveTheMean_GoesDown()
    {
        var flags = XmrSignals.Of([1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3], 0, Limits, Near);

        Assert.All(flags, flag => Assert.Equal((Signal.Trend, Direction.Down), flag));
    }

    [Fact]
    public void Of_ShiftBelowTheMean_GoesDown()
    {
        var flags = XmrSignals.Of([-1, -1.2, -1, -1.2, -1, -1.2, -1], 0, Limits, Near);

        Assert.All(flags, flag => Assert.Equal((Signal.Shift, Direction.Down), flag));
    }
}
