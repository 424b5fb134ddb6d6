using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Charts;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class TileMapTests : ComponentTest
{
    private static readonly Dictionary<string, Proportion> Values = London.Lists.MpsBoroughs.ToDictionary(
        borough => borough.Code, borough => new Proportion(borough.ShortName == "NEW" ? 700 : 800, 1000));

    [Fact]
    public void Map_EachBorough_IsALinkThatSaysAllTheTileShows()
    {
        var cut = Render<TileMap>(p => p
            .Add(map => map.Label, "Completion by borough")
            .Add(map => map.Boroughs, London.Boroughs)
            .Add(map => map.Values, Values)
            .Add(map => map.Funnel, Funnel.Of(Values))
            .Add(map => map.Href, borough => Urls.Borough(borough.Code)));

        Assert.Equal(32, Links(cut).Length);
        Assert.Contains("/boroughs/E09000025", Links(cut));
        Assert.Equal("NEW70▼ Newham: 70.0 % (700 of 1,000), clearly lower than London", Text(cut.Find("a[href='/boroughs/E09000025']")));
        Assert.Equal("CAM80 Camden: 80.0 % (800 of 1,000)", Text(cut.Find("a[href='/boroughs/E09000007']")));
    }

    [Fact]
    public void Map_CityOfLondon_IsAnotherForceWithoutLinkOrValue()
    {
        var (tiles, _) = MapTile.Lay(London.Boroughs, Values, null, borough => Urls.Borough(borough.Code));

        var city = Assert.Single(tiles, tile => !tile.IsMps);
        Assert.Null(city.Href);
        Assert.Equal("City of London: another force", city.Words);
    }

    [Fact]
    public void Map_TooFewToJudge_IsHatchedWithThePlainNumberAndNoPartOfTheScale()
    {
        var values = new Dictionary<string, Proportion> { ["E09000007"] = new(9, 9), ["E09000019"] = new(0, 3), ["E09000025"] = new(41, 50), ["E09000006"] = new(46, 50) };
        var (tiles, steps) = MapTile.Lay(London.Boroughs, values, Funnel.Of(values)!.Judged(), null);

        var camden = tiles.Single(tile => tile.Code == "CAM");
        Assert.Equal(("100", "map-tile few", true), (camden.Value, camden.Class, camden.IsTooFew));
        Assert.Equal("Camden: 100.0 %\u00a0[u] (9 of 9), too few to judge".Replace("0 %", "0\u00a0%", StringComparison.Ordinal), camden.Words);
        Assert.All(tiles, tile => Assert.InRange(tile.Value.Length, 1, 3));
        Assert.Equal("82–84", steps[0]);

        var cut = Render<TileMap>(p => p.Add(map => map.Label, "Completion").Add(map => map.Boroughs, London.Boroughs).Add(map => map.Values, values));
        Assert.Contains("fewer than 10: too few to judge", Text(cut.Find(".legend")), StringComparison.Ordinal);
    }

    [Fact]
    public void Intervals_OfSomeBoroughs_NameThoseAloneAgainstLondon()
    {
        var values = new Dictionary<string, Proportion> { ["E09000007"] = new(46, 49), ["E09000019"] = new(25, 38), ["E09000025"] = default };
        var cut = Render<BoroughIntervals>(p => p
            .Add(map => map.Label, "Completion by borough")
            .Add(map => map.Boroughs, London.Boroughs)
            .Add(map => map.Values, values)
            .Add(map => map.Funnel, Funnel.Of(values, new Proportion(824, 1000)))
            .Add(map => map.WholeName, "London as published")
            .Add(map => map.Href, borough => Urls.Borough(borough.Code)));

        Assert.Equal(["/boroughs/E09000007", "/boroughs/E09000019"], Links(cut));
        Assert.Equal(2, cut.FindAll("svg.interval").Count);
        Assert.Contains("London as published, 82.4", Text(cut.Find(".foot")), StringComparison.Ordinal);
        Assert.Contains("Lower", Text(cut.FindAll("tbody th")[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_BoroughWithoutReports_SaysSo()
    {
        var (tiles, _) = MapTile.Lay(London.Boroughs, new Dictionary<string, Proportion>(), null, null);

        Assert.Equal("Camden: none due yet", tiles.Single(tile => tile.Code == "CAM").Words);
    }

    [Theory]
    [InlineData(71, 92, new[] { "71–75", "76–79", "80–84", "85–88", "89–92" })]
    [InlineData(82, 84, new[] { "79–80", "81–82", "83–84", "85–86", "87–88" })]
    [InlineData(100, 100, new[] { "91–92", "93–94", "95–96", "97–98", "99–100" })]
    [InlineData(0, 3, new[] { "0–1", "2–3", "4–5", "6–7", "8–9" })]
    public void Steps_OfTheNumbersShown_AreFiveAndSpanAtLeastTen(int low, int high, string[] expected)
    {
        var values = new Dictionary<string, Proportion> { ["E09000007"] = new(low, 100), ["E09000025"] = new(high, 100) };

        Assert.Equal(expected, MapTile.Lay(London.Boroughs, values, null, null).Steps);
    }
}
