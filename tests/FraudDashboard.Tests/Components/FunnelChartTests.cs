using System.Globalization;
using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Charts;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class FunnelChartTests : ComponentTest
{
    private static readonly Funnel Funnel = Funnel.Of(London.Lists.MpsBoroughs.Select((borough, i) => KeyValuePair.Create(
        borough.Code, new Proportion((borough.ShortName is "NEW" ? 70 : 82) * (10 + i), 100 * (10 + i)))))!;

    [Fact]
    public void Chart_EachPoint_OpensItsBoroughAndSaysItsFigures()
    {
        var cut = Render();

        Assert.Equal(32, Links(cut).Length);
        Assert.StartsWith("Newham: 70.0 % (2,310 of 3,300), clearly lower", Text(cut.Find("a[href='/boroughs/E09000025']")), StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_Points_OnlyThoseOutsideAreAlwaysNamed() =>
        Assert.Equal(["Newham"], Render().FindAll(".name text").Select(Text));

    [Fact]
    public void Chart_Limits_AreLabelledAndTheSummarySaysWhatTheyMean()
    {
        var text = Text(Render());

        Assert.Contains("1 borough is outside the solid curves: clearly different. Between dashed and solid: keep an eye on it.", text, StringComparison.Ordinal);
        Assert.Contains("95 %99.8 %", text, StringComparison.Ordinal);
        Assert.Contains("London 81.5 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_OfNeighbours_DoNotCover()
    {
        var counts = London.Lists.MpsBoroughs.Select((borough, i) => KeyValuePair.Create(
            borough.Code, new Proportion(i switch { 0 => 700, 1 => 715, _ => 850 }, i == 1 ? 1010 : 1000)));

        var named = new FunnelPlot(Funnel.Of(counts)!, London.Boroughs.ToDictionary(borough => borough.Code)).Named;

        Assert.Equal(2, named.Count);
        Assert.True(named[0].IsLeft != named[1].IsLeft || Math.Abs(named[0].Y - named[1].Y) >= 4);
    }

    [Fact]
    public void Names_WithoutRoomBesideTheirMarks_AreLedToThem()
    {
        // Three that are alike: two names lie beside their marks, the third a line off.
        var counts = London.Lists.MpsBoroughs.Select((borough, i) => KeyValuePair.Create(borough.Code, new Proportion(i < 3 ? 700 : 850, i < 3 ? 1000 + i : 1000)));
        var funnel = Funnel.Of(counts)!;
        var apart = new FunnelPlot(funnel, London.Boroughs.ToDictionary(borough => borough.Code)).Named.Where(name => name.IsApart).ToList();

        var cut = Render<FunnelChart>(p => p.Add(chart => chart.Title, "Alike").Add(chart => chart.Funnel, funnel).Add(chart => chart.Boroughs, London.Boroughs));

        Assert.NotEmpty(apart);
        Assert.Equal(apart.Select(name => name.Mark.Borough.Name), cut.FindAll(".point line.limit").Select(line => Text(line.ParentElement!.QuerySelector(".name text")!)));
    }

    [Fact]
    public void Limits_ThatEndAtTheTop_HaveLabelsUnderEachOther()
    {
        var few = Funnel.Of([KeyValuePair.Create("E09000007", new Proportion(15, 16)), KeyValuePair.Create("E09000019", new Proportion(9, 10))])!;
        var cut = Render<FunnelChart>(p => p.Add(chart => chart.Title, "Few").Add(chart => chart.Funnel, few).Add(chart => chart.Boroughs, London.Boroughs));

        var heights = cut.FindAll(".limit-label text").Select(label => double.Parse(label.GetAttribute("y")!.TrimEnd('%'), CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(4, heights.Count);
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= FunnelPlot.Line - 0.2, $"{pair.First} and {pair.Second}"));
    }

    [Fact]
    public void Points_TooFewToJudge_AreDrawnLikeThoseWithin()
    {
        var judged = Funnel.Of([KeyValuePair.Create("E09000007", new Proportion(900, 1000)), KeyValuePair.Create("E09000019", new Proportion(3, 7))])!.Judged();
        var cut = Render<FunnelChart>(p => p.Add(chart => chart.Title, "Few").Add(chart => chart.Funnel, judged).Add(chart => chart.Boroughs, London.Boroughs));

        Assert.Equal(2, cut.FindAll(".ring").Count);
        Assert.Empty(cut.FindAll(".ring.look"));
    }

    private IRenderedComponent<FunnelChart> Render() => Render<FunnelChart>(p => p
        .Add(chart => chart.Title, "Newham is clearly below London")
        .Add(chart => chart.Funnel, Funnel)
        .Add(chart => chart.Boroughs, London.Boroughs)
        .Add(chart => chart.Href, borough => Urls.Borough(borough.Code)));
}
