using FraudDashboard.Web.Measures.Statistics;
using Xunit;

namespace FraudDashboard.Tests.Statistics;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(0.5, false)]
    [InlineData(0.2, false)]
    [InlineData(0.8, false)]
    [InlineData(0.2 - 1e-13, false)]
    [InlineData(0.8 + 1e-13, false)]
    [InlineData(0.2 - 1e-11, true)]
    [InlineData(0.8 + 1e-11, true)]
    public void Excludes_WithinTheTolerance_IsOnTheLimit(double value, bool expected) =>
        Assert.Equal(expected, new Interval(0.2, 0.8).Excludes(value));
}
