using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using Xunit;

namespace FraudDashboard.Tests.Measures;

public sealed class MeasureWordsTests
{
    [Fact]
    public void NothingChanged_SaysSo() =>
        Assert.Equal("No measure has clearly changed", Finding(Requests.Steady("completion", Requests.October), Requests.Steady("nfib", Requests.October)));

    [Fact]
    public void Changes_AreNamedWithTheirDirectionAndFirstMonth() => Assert.Equal(
        "Outcome returns fell in September (60.0 % to 30.0 %). Reports are more complete than before August (60.0 % to 81.0 %)",
        Finding(Requests.Steady("completion", Requests.October, 80, 82, 81), Requests.Steady("outcomes", Requests.September, 30)));

    [Fact]
    public void SameDirectionAndMonth_AreOneClause() => Assert.Equal(
        "Completion and NFIB accuracy have improved since September (60.0 % to 82.0 %, 60.0 % to 92.0 %)",
        Finding(Requests.Steady("completion", Requests.October, 80, 82), Requests.Steady("nfib", Requests.October, 90, 92)));

    [Fact]
    public void MonthNotSettled_IsTooEarly() => Assert.Equal(
        "Too early to judge: this period is provisional",
        MeasureWords.Finding([MeasureViewModel.Of(Requests.Of("?month=2026-11"), Requests.Steady("completion", new(2026, 11, 1)))]));

    [Fact]
    public void NoReports_SaysSo() => Assert.Equal(
        "No reports to measure in this period",
        Finding(new RateSeries("completion", Requests.October, [0], [0])));

    [Theory]
    [InlineData("No measure has clearly changed", "no measure has clearly changed")]
    [InlineData("NFIB accuracy has improved since April", "NFIB accuracy has improved since April")]
    public void Inside_KeepsAbbreviations(string sentence, string inside) => Assert.Equal(inside, MeasureWords.Inside(sentence));

    private static string Finding(params RateSeries[] series) =>
        MeasureWords.Finding([.. series.Select(one => MeasureViewModel.Of(Requests.Of(), one))]).Replace('\u00a0', ' ');
}
