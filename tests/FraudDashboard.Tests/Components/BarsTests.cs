using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Ui.Charts;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class BarsTests : ComponentTest
{
    [Fact]
    public void Waterfall_EachVerdict_HasItsCountAndItsList()
    {
        var cut = Render<WaterfallBars>(p => p.Add(bars => bars.Caption, "NFIB verdicts").Add(bars => bars.Steps,
        [
            new("Should have been sent", 2035, "/reports?measure=nfib&part=denominator"),
            new("Not sent", 212, "/reports?measure=nfib&part=not_sent"),
            new("Late", 0, "/reports?measure=nfib&part=late"),
            new("Accurate", 1402, "/reports?measure=nfib&part=accurate"),
        ]));

        Assert.Equal(
            ["Should have been sent 2,035 should have been sent", "Not sent 212 not sent", "Late 0 late", "Accurate 1,402 accurate"],
            cut.FindAll("tbody tr").Select(Text));
        Assert.Equal(4, Links(cut).Length);
    }

    [Fact]
    public void Waterfall_NothingDue_IsDrawnWithoutBars()
    {
        var cut = Render<WaterfallBars>(p => p.Add(bars => bars.Caption, "None").Add(bars => bars.Steps,
            [new("Should have been sent", 0, null), new("Accurate", 0, null)]));

        Assert.DoesNotContain("NaN", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Interval_OfABorough_IsSaidInWords()
    {
        var cut = Render<IntervalBar>(p => p
            .Add(bar => bar.Value, new Proportion(29, 37))
            .Add(bar => bar.Whole, 0.7934)
            .Add(bar => bar.Ends, new Interval(0.5, 1)));

        Assert.Equal("95 % interval 62.8 % to 88.6 %; London 79.3 %", Text(cut.Find("title")));
    }

    [Fact]
    public void Interval_WithoutReports_IsNothing() =>
        Assert.Equal("", Render<IntervalBar>(p => p.Add(bar => bar.Value, default).Add(bar => bar.Whole, 0.8).Add(bar => bar.Ends, new Interval(0, 1))).Markup.Trim());
}
