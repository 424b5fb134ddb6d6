using FraudDashboard.Web.Measures.Statistics;
using Xunit;

namespace FraudDashboard.Tests.Statistics;

public sealed class RateDifferenceTests
{
    /// <summary>The examples of Newcombe (1998), table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    public void Interval_OfNewcombesExamples_IsHis(long a, long m, long b, long n, double lower, double upper)
    {
        var interval = RateDifference.Of(new(a, m), new(b, n))!.Interval95;

        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Fact]
    public void Turned_IsTheSameWithTheOtherSign()
    {
        var (one, other) = (RateDifference.Of(new(56, 70), new(48, 80))!, RateDifference.Of(new(48, 80), new(56, 70))!);

        Assert.Equal(one.Value, -other.Value, 12);
        Assert.Equal(one.Interval95.Lower, -other.Interval95.Upper, 12);
    }

    [Theory]
    [InlineData(900, 1000, 700, 1000, FunnelPlace.High998)]
    [InlineData(700, 1000, 900, 1000, FunnelPlace.Low998)]
    [InlineData(56, 70, 48, 80, FunnelPlace.High95)]
    [InlineData(50, 100, 51, 100, FunnelPlace.In)]
    [InlineData(9, 9, 0, 1000, FunnelPlace.TooFew)]
    [InlineData(1000, 1000, 0, 9, FunnelPlace.TooFew)]
    public void Place_IsOutsideWhereTheIntervalExcludesNought(long a, long m, long b, long n, FunnelPlace place) =>
        Assert.Equal(place, RateDifference.Of(new(a, m), new(b, n))!.Place);

    [Fact]
    public void NoReports_HasNoDifference() => Assert.Null(RateDifference.Of(new(0, 0), new(1, 2)));

    [Fact]
    public void Part_OfAWholeThatHoldsIt_DiffersByItsOwnRates()
    {
        var difference = RateDifference.OfPart(new(30, 100), new(330, 500))!;

        Assert.Equal(0.30 - 0.66, difference.Value, 12);
        Assert.Equal(FunnelPlace.Low998, difference.Place);
        Assert.Null(RateDifference.OfPart(new(3, 10), new(3, 10)));
    }
}
