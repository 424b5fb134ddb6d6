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
    [InlineData(FunnelPlace.High998, "▲ Clearly higher")]
    [InlineData(FunnelPlace.High95, "△ Higher: keep an eye on it")]
    [InlineData(FunnelPlace.In, "● In line with London")]
    [InlineData(FunnelPlace.Low95, "▽ Lower: keep an eye on it")]
    [InlineData(FunnelPlace.TooFew, "– Too few to judge")]
    [InlineData(FunnelPlace.Low998, "▼ Clearly lower")]
    public void Tag_OfAPlace_HasAShapeAndAWord(FunnelPlace place, string expected) =>
        Assert.Equal(expected, Text(Render<VerdictTag>(p => p.Add(tag => tag.Verdict, Verdict.Of(place)))));

    [Theory]
    [InlineData(Better.Higher, "▲ Improvement")]
    [InlineData(Better.Lower, "▼ Concern")]
    [InlineData(Better.Neither, "▲ Clearly more")]
    public void Tag_OfASeriesThatRises_DependsOnWhatIsBetter(Better better, string expected)
    {
        var months = Enumerable.Range(0, 14).Select(i => new MonthFigure(new DateOnly(2025, 1, 1).AddMonths(i), new(i == 13 ? 90 : 10 + i % 2, 100), IsSettled: true));
        var trend = better == Better.Neither ? Trend.OfCounts(months) : Trend.OfRates(months, better);

        Assert.Equal(expected, Text(Render<VerdictTag>(p => p.Add(tag => tag.Verdict, trend.Verdict))));
    }

    [Fact]
    public void Tag_OfOneMonth_SaysThatThereAreTooFew()
    {
        var trend = Trend.OfRates([new MonthFigure(new DateOnly(2025, 1, 1), new(60, 100), IsSettled: true)]);

        Assert.Equal("– Too few months", Text(Render<VerdictTag>(p => p.Add(tag => tag.Verdict, trend.Verdict))));
    }

    [Theory]
    [InlineData(84, 80, "Up 4.0 points since September")]
    [InlineData(80, 81, "Down 1.0 point since September")]
    [InlineData(80, 80, "Unchanged since September")]
    public void Change_OfTwoMonths_IsInPoints(long now, long then, string expected)
    {
        var change = Change.Of(new Proportion(now, 100), new Proportion(then, 100), "since September");

        Assert.Equal(expected, Text(Render<ChangeWords>(p => p.Add(words => words.Changes, [change]))));
    }

    [Fact]
    public void Change_AgainstAMonthWithoutReports_IsNotSaid() => Assert.Null(Change.Of(new Proportion(1, 2), new Proportion(0, 0), "September"));
}
