using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Ui;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class RateTests : ComponentTest
{
    [Theory]
    [InlineData(140, 170, "82.4 % (140 of 170)")]
    [InlineData(3104, 3767, "82.4 % (3,104 of 3,767)")]
    [InlineData(0, 12, "0.0 % (0 of 12)")]
    [InlineData(3, 7, "42.9 % [u] (3 of 7)")]
    [InlineData(0, 0, "none due yet")]
    public void Rate_Counts_TravelWithIt(long x, long n, string expected) =>
        Assert.Equal(expected, Text(Render<Rate>(p => p.Add(rate => rate.Value, new Proportion(x, n)))));

    [Fact]
    public void Rate_WithList_LinksItsCounts()
    {
        var cut = Render<Rate>(p => p.Add(rate => rate.Value, new Proportion(140, 170)).Add(rate => rate.Href, "/reports?part=numerator"));

        Assert.Equal(["/reports?part=numerator"], Links(cut));
    }

    [Fact]
    public void Rate_OutsideTheReadersScope_IsPlainAndSaysSo()
    {
        var cut = Render<Rate>(p => p.Add(rate => rate.Value, new Proportion(140, 170)).Add(rate => rate.WhyPlain, "outside your boroughs"));

        Assert.Empty(Links(cut));
        Assert.Equal("outside your boroughs", cut.Find("[title]").GetAttribute("title"));
    }

    [Fact]
    public void CountLink_SaysWhatItCounts_ToAReaderOfTheLinkAlone()
    {
        var cut = Render<CountLink>(p => p.Add(link => link.Count, 1204).Add(link => link.Href, "/reports").Add(link => link.Of, "reports without a victim age"));

        Assert.Equal("1,204 reports without a victim age", Text(cut.Find("a")));
    }
}
