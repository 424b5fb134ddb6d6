using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Ui;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class VerdictTests : ComponentTest
{
    [Theory]
    [InlineData(FunnelPlace.High998, "▲ Really higher")]
    [InlineData(FunnelPlace.High95, "△ Look: higher")]
    [InlineData(FunnelPlace.In, "● As London")]
    [InlineData(FunnelPlace.Low95, "▽ Look: lower")]
    [InlineData(FunnelPlace.Low998, "▼ Really lower")]
    public void Tag_OfAPlace_HasAShapeAndAWord(FunnelPlace place, string expected) =>
        Assert.Equal(expected, Text(Render<VerdictTag>(p => p.Add(tag => tag.Verdict, Verdict.Of(place)))));

    [Theory]
    [InlineData(Better.Higher, "▲ Improvement")]
    [InlineData(Better.Lower, "▼ Concern")]
    [InlineData(Better.Neither, "▲ Really more")]
    public void Tag_OfASeriesThatRises_DependsOnWhatIsBetter(Better better, string expected)
    {
        var chart = XmrChart.Of(Enumerable.Range(0, 14).Select(i => new XmrValue(new DateOnly(2025, 1, 1).AddMonths(i), i == 13 ? 9 : i % 2)));

        Assert.Equal(expected, Text(Render<VerdictTag>(p => p.Add(tag => tag.Verdict, Verdict.Of(chart, better)))));
    }

    [Fact]
    public void Tag_OfOneMonth_SaysThatThereAreTooFew()
    {
        var chart = XmrChart.Of([new XmrValue(new DateOnly(2025, 1, 1), 1)]);

        Assert.Equal("– Too few months", Text(Render<VerdictTag>(p => p.Add(tag => tag.Verdict, Verdict.Of(chart, Better.Higher)))));
    }

    [Theory]
    [InlineData(84, 80, "▲up 4.0 points on September")]
    [InlineData(80, 81, "▼down 1.0 point on September")]
    [InlineData(80, 80, "●unchanged level with September")]
    public void Change_OfTwoMonths_IsInPoints(long now, long then, string expected)
    {
        var change = Change.Of(new Proportion(now, 100), new Proportion(then, 100), "September");

        Assert.Equal(expected, Text(Render<ChangeWords>(p => p.Add(words => words.Changes, [change]))));
    }

    [Fact]
    public void Change_AgainstAMonthWithoutReports_IsNotSaid() => Assert.Null(Change.Of(new Proportion(1, 2), new Proportion(0, 0), "September"));
}
