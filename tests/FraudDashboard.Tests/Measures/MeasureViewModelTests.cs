using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Measures;

public sealed class MeasureViewModelTests
{
    [Fact]
    public void NoPeriod_ShowsTheLatestSettledMonthOfEachMeasure()
    {
        var request = Requests.Of();

        var completion = MeasureViewModel.Of(request, Requests.Steady("completion", Requests.October));
        var outcomes = MeasureViewModel.Of(request, Requests.Steady("outcomes", Requests.October));

        Assert.Equal("October", completion.PeriodLabel);
        Assert.Equal("September", outcomes.PeriodLabel);
        Assert.Equal("/reports?month=2026-09&measure=outcomes&part=denominator", outcomes.DenominatorUrl);
    }

    [Fact]
    public void MonthsAfterTheSettledOne_AreProvisionalAndTakeNoPart()
    {
        var measure = MeasureViewModel.Of(Requests.Of(), Requests.Steady("outcomes", Requests.October, 60, 5));

        Assert.True(measure.Trend.Points[^1].IsProvisional);
        Assert.Equal(Verdict.NoClearChange, measure.Verdict);
        Assert.Equal(new Proportion(60, 100), measure.Value);
    }

    [Fact]
    public void MonthNotSettled_HasNoVerdictAndNoComparison()
    {
        var measure = MeasureViewModel.Of(Requests.Of("?month=2026-11"), Requests.Steady("completion", new(2026, 11, 1)));

        Assert.False(measure.IsSettled);
        Assert.Null(measure.Verdict);
        Assert.Null(measure.Assurance);
        Assert.Null(measure.OnBefore);
    }

    [Fact]
    public void MonthChosen_IsJudgedByTheDataAsItStands()
    {
        var series = Requests.Steady("completion", Requests.October, 61, 90, 60);

        var september = MeasureViewModel.Of(Requests.Of("?month=2026-09"), series);

        Assert.Equal(Verdict.Improvement, september.Verdict);
        Assert.Equal(Requests.September, september.Trend.Points[^1].Month);
        Assert.Equal(MeasureViewModel.Of(Requests.Of(), series).Trend.Base!.Limits, september.Trend.Base!.Limits);
    }

    [Fact]
    public void Changes_AreOnTheMonthBeforeAndTheYearBefore()
    {
        var measure = MeasureViewModel.Of(Requests.Of(), Requests.Steady("completion", Requests.October, 60, 62));

        Assert.Equal(new Change(2, "since September"), measure.OnBefore);
        Assert.Equal(new Change(1, "in a year"), measure.OnYearBefore);
    }

    [Theory]
    [InlineData("?period=last12", "12 months to October", 1200, "on the 12 months before", null)]
    [InlineData("?quarter=2026-Q3", "3 months to September", 300, "on the 3 months before", "on the same months a year before")]
    public void LongerPeriod_IsSumOverSum(string query, string label, long denominator, string before, string? yearBefore)
    {
        var measure = MeasureViewModel.Of(Requests.Of(query), Requests.Steady("completion", Requests.October));

        Assert.Equal(label, measure.PeriodLabel);
        Assert.Equal(denominator, measure.Value.Denominator);
        Assert.Equal(before, measure.OnBefore?.Against);
        Assert.Equal(yearBefore, measure.OnYearBefore?.Against);
    }

    [Fact]
    public void PeriodBeforeTheFirstReports_IsNotComparedWithHalfOfOne() =>
        Assert.Null(MeasureViewModel.Of(Requests.Of("?month=2025-10"), Requests.Steady("completion", Requests.October)).OnYearBefore);

    [Fact]
    public void VictimCare_OpensItsOwnList() => Assert.Equal(
        "/victim-care?month=2026-10&measure=victim_care&part=numerator",
        MeasureViewModel.Of(Requests.Of(), Requests.Steady("victim_care", Requests.October)).NumeratorUrl);

    [Fact]
    public void LastMonthWithoutReports_IsNotJudgedByAnEarlierOne()
    {
        var steady = Requests.Steady("completion", Requests.October);
        var empty = steady with { Numerators = [.. steady.Numerators.SkipLast(1), 0], Denominators = [.. steady.Denominators.SkipLast(1), 0] };

        var measure = MeasureViewModel.Of(Requests.Of(), empty);

        Assert.Null(measure.Value.Rate);
        Assert.Null(measure.Verdict);
    }

    [Fact]
    public void Window_HoldsTheChartTheComparisonsAndTheProvisionalMonths() => Assert.Equal(
        new MonthRange(new(2024, 10, 1), new(2026, 11, 1)), Headlines.Window(Requests.Of()));
}
