using FraudDashboard.Web.Measures.Statistics;
using Xunit;

namespace FraudDashboard.Tests.Statistics;

public sealed class WilsonTests
{
    [Theory]
    [InlineData(29, 37, 0.6280485160803085, 0.886134880066144)]
    [InlineData(57, 68, 0.7330997239938759, 0.9071990777719586)]
    [InlineData(61, 75, 0.7107141547760658, 0.8854189039347091)]
    [InlineData(0, 10, 0, 0.2775327998628892)]
    [InlineData(10, 10, 0.7224672001371107, 1)]
    public void Of_At95_GivesThePublishedInterval(long x, long n, double lower, double upper)
    {
        var interval = Wilson.Of(new Proportion(x, n))!.Value;

        Assert.Equal(lower, interval.Lower, 1e-9);
        Assert.Equal(upper, interval.Upper, 1e-9);
    }

    [Fact]
    public void Of_NoReports_HasNoInterval() => Assert.Null(Wilson.Of(new Proportion(0, 0)));

    [Fact]
    public void Rate_NothingOfNothing_IsNoRate() => Assert.Null(new Proportion(0, 0).Rate);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void IsLowReliability_BelowTen_IsMarked(long n, bool expected) =>
        Assert.Equal(expected, new Proportion(0, n).IsLowReliability);

    [Fact]
    public void Total_OfParts_SumsBothCounts() =>
        Assert.Equal(new Proportion(4, 103), Proportion.Total([new(1, 100), new(3, 3), new(0, 0)]));
}
