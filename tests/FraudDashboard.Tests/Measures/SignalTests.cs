using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Measures;

/// <summary>A sentence on a signal is true of the months it names.</summary>
public sealed class SignalTests
{
    [Fact]
    public void Outside_AfterMonthsThatAreInside_IsDatedFromTheMonthOutside() =>
        Assert.Equal("Below its usual range in October", MeasureWords.Signal(SignalCases.Of(SignalCases.OutsideAfterARun).Trend));

    [Fact]
    public void Shift_WithAMonthOutsideInIt_IsOneRunFromItsFirstMonth() => Assert.All(
        Enumerable.Range(0, 9).Where(back => back != 6).Select(back => Requests.October.AddMonths(-back)),
        month => Assert.Equal(
            new DateOnly(2026, 2, 1),
            SignalCases.Of(SignalCases.RunWithAnOutsideInIt, $"?month={month:yyyy-MM}").Run!.Since));

    [Fact]
    public void Since_WhicheverMonthOfTheRunItIsLookedAtFrom_IsOneMonth()
    {
        var series = Requests.Steady("completion", Requests.October, 70, 71, 70, 72, 71, 70, 73);

        var since = Enumerable.Range(0, 7).Select(back => SignalCases.Of(series, $"?month={Requests.October.AddMonths(-back):yyyy-MM}"))
            .Where(measure => measure.HasChanged).GroupBy(measure => measure.Run!.Rule).Select(rule => rule.Select(measure => measure.Run!.Since).Distinct());

        Assert.All(since, months => Assert.Single(months));
    }

    [Fact]
    public void Trend_IsDatedFromTheMonthItRisesFrom()
    {
        var trend = SignalCases.Of(Requests.Steady("completion", Requests.October, 55, 56, 57, 58, 60, 61, 62)).Trend;

        Assert.Equal(Signal.Trend, trend.Chart!.At(Requests.October)!.Signal);
        Assert.Equal("Rising every month since April", MeasureWords.Signal(trend));
    }

    [Fact]
    public void TwoOfThree_NamesTheFirstMonthNearTheLimit()
    {
        var trend = SignalCases.Of(Requests.Steady("completion", Requests.October, 65, 61, 65)).Trend;

        Assert.Equal(Signal.TwoOfThree, trend.Chart!.At(Requests.October)!.Signal);
        Assert.Equal("In the highest part of its usual range in most months since August", MeasureWords.Signal(trend));
    }

    [Fact]
    public void MonthBackOnItsAverage_HasNotImproved()
    {
        var measure = SignalCases.Of(SignalCases.BackOnTheAverage);

        Assert.Equal(Direction.Up, measure.Trend.Chart!.At(Requests.October)!.Direction);
        Assert.Equal(Format.Percent(measure.Trend.Base!.Mean), Format.Percent(measure.Value.Rate!.Value));
        Assert.Equal(Verdict.NoClearChange, measure.Verdict);
        Assert.Equal("No measure has clearly changed", MeasureWords.Finding([measure]));
    }

    [Fact]
    public void RisingBelowTheAverage_IsNoImprovement()
    {
        var measure = SignalCases.Of(Requests.Steady("completion", Requests.October, 30, 31, 32, 33, 34, 35, 36));

        Assert.NotEqual(Verdict.Improvement, measure.Verdict);
        Assert.DoesNotContain("more complete", MeasureWords.Finding([measure]), StringComparison.Ordinal);
    }

    [Fact]
    public void BelowItsAverageButNotBelowTheYearBefore_IsNotSaidToHaveFallen()
    {
        // High two years ago, low for a year, and now between the two: below the average, and above the year before.
        long[] numerators = [100, 100, 100, 100, 100, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 70, 60, 60, 60, 60, 60, 60, 60];

        var measure = SignalCases.Of(Requests.Series("outcomes", Requests.September, numerators));

        Assert.Equal(Verdict.Concern, measure.Verdict);
        Assert.Contains("are below their average", MeasureWords.Finding([measure]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, "Too few to judge")]
    [InlineData(10, "Concern")]
    public void FewerThanTen_HaveNoVerdict(long denominator, string verdict)
    {
        var steady = Requests.Steady("completion", Requests.October, 0);
        var few = steady with { Denominators = [.. steady.Denominators.SkipLast(1), denominator] };

        Assert.Equal(verdict, SignalCases.Of(few).Verdict!.Words);
    }

    [Fact]
    public void OneOfOne_IsTooFewToJudgeInTheTitle()
    {
        var one = new RateSeries("completion", new(2026, 9, 1), [1, 1], [1, 1]);

        Assert.Equal("Too few to judge any measure", MeasureWords.Finding([SignalCases.Of(one)]));
    }

    [Fact]
    public void Funnel_BoroughOfFewerThanTen_HasNoPlace()
    {
        var funnel = Funnel.Of([KeyValuePair.Create("a", new Proportion(900, 1000)), KeyValuePair.Create("b", new Proportion(0, 9)), KeyValuePair.Create("c", new Proportion(1, 10))])!.Judged();

        Assert.Equal([FunnelPlace.In, FunnelPlace.TooFew, FunnelPlace.Low998], funnel.Points.Select(point => point.Place));
    }

    [Theory]
    [InlineData(new long[] { 82, 82, 82, 82, 82, 82, 79, 78, 79, 78, 79, 78 }, "Missed 80 % in 6 of the last 12 months, the last 6 in a row")]
    [InlineData(new long[] { 78, 82, 82, 82, 82, 82, 79, 78, 79, 78, 79, 78 }, "Missed 80 % in 7 of the last 12 months, the last 6 in a row")]
    [InlineData(new long[] { 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79 }, "Has not reached 80 % in 12 months")]
    [InlineData(new long[] { 82, 78, 82, 78, 78, 78, 78, 78, 78, 82, 78, 82 }, "Reached 80 % in 4 of the last 12 months")]
    [InlineData(new long[] { 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80 }, "Reached 80 % in 12 of the last 12 months")]
    public void Assurance_IsSaidInCounts(long[] numerators, string words) =>
        Assert.Equal(words, SignalCases.Plain(SignalCases.Of(Requests.Series("outcomes", Requests.September, numerators)).Assurance!));

    [Fact]
    public void Assurance_LeavesOutMonthsThatAreTooFew_AndSaysSo()
    {
        var series = Requests.Series("outcomes", Requests.September, 82, 82, 82, 1);
        series = series with { Denominators = [100, 100, 9, 9] };

        Assert.Equal("Reached 80 % in 2 of the last 2 months judged", SignalCases.Plain(SignalCases.Of(series).Assurance!));
    }

    [Theory]
    [InlineData("completion", 1, "1 report incomplete")]
    [InlineData("outcomes", 303, "303 outcomes not returned correctly")]
    public void Failing_OfOneAndMany_Agrees(string measure, long count, string words) => Assert.Equal(words, MeasureWords.Failing(measure, count));

    [Fact]
    public void GapWords_OfOneReport_Agree() => Assert.Equal(
        "crime report recorded in October 2026 has a gap",
        SignalCases.Of(new RateSeries("completion", Requests.October, [0], [1])).GapWords);
}
