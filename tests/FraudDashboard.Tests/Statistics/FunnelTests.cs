using CsCheck;
using FraudDashboard.Web.Measures.Statistics;
using Xunit;

namespace FraudDashboard.Tests.Statistics;

public sealed class FunnelTests
{
    // Twelve months of made-up completion counts whose places were computed by a program that shares nothing with this one.
    private static readonly (long X, long N, FunnelPlace Place)[] TwelveMonths =
    [
        (29, 37, FunnelPlace.In), (57, 68, FunnelPlace.In), (34, 39, FunnelPlace.In), (61, 75, FunnelPlace.In),
        (33, 45, FunnelPlace.In), (49, 63, FunnelPlace.In), (50, 60, FunnelPlace.In), (32, 48, FunnelPlace.Low95),
        (49, 54, FunnelPlace.High95), (40, 49, FunnelPlace.In), (43, 49, FunnelPlace.In), (29, 38, FunnelPlace.In),
        (37, 45, FunnelPlace.In), (28, 33, FunnelPlace.In), (32, 36, FunnelPlace.In), (29, 47, FunnelPlace.Low95),
        (34, 45, FunnelPlace.In), (30, 38, FunnelPlace.In), (19, 34, FunnelPlace.Low998), (15, 20, FunnelPlace.In),
        (43, 57, FunnelPlace.In), (60, 67, FunnelPlace.High95), (25, 30, FunnelPlace.In), (61, 70, FunnelPlace.In),
        (38, 52, FunnelPlace.In), (22, 28, FunnelPlace.In), (37, 54, FunnelPlace.Low95), (14, 17, FunnelPlace.In),
        (50, 64, FunnelPlace.In), (59, 69, FunnelPlace.In), (39, 50, FunnelPlace.In), (66, 87, FunnelPlace.In),
    ];

    [Fact]
    public void Of_TwelveMonths_PlacesEveryBorough()
    {
        var funnel = Funnel.Of(TwelveMonths.Select((area, i) => KeyValuePair.Create($"{i}", new Proportion(area.X, area.N))))!;

        Assert.Equal(0.7933673469387755, funnel.Theta, 1e-12);
        Assert.Equal(TwelveMonths.Select(area => area.Place), funnel.Points.Select(point => point.Place));
        Assert.Single(funnel.Points, point => point.IsClearlyDifferent);
    }

    [Fact]
    public void Of_AreaWithoutReports_IsNotPlaced()
    {
        var funnel = Funnel.Of([KeyValuePair.Create("a", new Proportion(5, 10)), KeyValuePair.Create("b", new Proportion(0, 0))])!;

        Assert.Equal(["a"], funnel.Points.Select(point => point.Area));
    }

    [Fact]
    public void Of_NoReportsAnywhere_IsNoFunnel() => Assert.Null(Funnel.Of([KeyValuePair.Create("a", new Proportion(0, 0))]));

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Of_AllOrNothingEverywhere_PlacesAllInside(long x)
    {
        var funnel = Funnel.Of([KeyValuePair.Create("a", new Proportion(x, 100)), KeyValuePair.Create("b", new Proportion(x * 2, 200))])!;

        Assert.All(funnel.Points, point => Assert.Equal(FunnelPlace.In, point.Place));
    }

    [Fact]
    public void Limits_NearTheEnds_AreClipped()
    {
        var funnel = Funnel.Of([KeyValuePair.Create("a", new Proportion(98, 100))])!;

        Assert.Equal(1, funnel.Limits(2, Wilson.Z998).Upper);
    }

    [Fact]
    public void Place_AnyCounts_IsOutsideExactlyWhenWilsonExcludesTheWhole()
    {
        var counts = Gen.Select(Gen.Long[1, 3000], Gen.Double[0, 1], (n, share) => new Proportion((long)Math.Round(n * share), n));

        counts.Array[1, 32].Sample(areas =>
        {
            var funnel = Funnel.Of(areas.Select((area, i) => KeyValuePair.Create($"{i}", area)))!;
            foreach (var point in funnel.Points)
            {
                AgreesAt(funnel, point, Wilson.Z95, point.Place != FunnelPlace.In);
                AgreesAt(funnel, point, Wilson.Z998, point.IsClearlyDifferent);
            }
        });
    }

    // The curve is a second formula: a point as good as on it may fall to either side by rounding, any other may not.
    private static void AgreesAt(Funnel funnel, FunnelPoint point, double z, bool isOutside)
    {
        var curve = funnel.Limits(point.Value.Denominator, z);
        var rate = point.Value.Rate!.Value;
        if (Math.Min(Math.Abs(rate - curve.Lower), Math.Abs(rate - curve.Upper)) > 1e-9)
        {
            Assert.Equal(curve.Excludes(rate), isOutside);
        }

        Assert.Equal(Wilson.Of(point.Value, z)!.Value.Excludes(funnel.Theta), isOutside);
    }
}
