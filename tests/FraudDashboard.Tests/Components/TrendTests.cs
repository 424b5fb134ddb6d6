using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Ui.Charts;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class TrendTests : ComponentTest
{
    private static readonly DateOnly First = new(2025, 10, 1);

    [Fact]
    public void Trend_MonthWithoutReports_IsNoPoint()
    {
        var trend = Trend.OfRates([Month(0, 8, 10), Month(1, 0, 0), Month(2, 9, 10)]);

        Assert.Equal([First, First.AddMonths(2)], trend.Points.Select(point => point.Month));
        Assert.Equal(2, new TrendPlot(trend).Lines.Count());
    }

    [Fact]
    public void Trend_ProvisionalMonth_TakesNoPartInTheLimits()
    {
        var settled = Months(12, i => 80 + i % 2).ToList();

        var trend = Trend.OfRates([.. settled, Month(12, 10, 100, isSettled: false)]);

        Assert.Equal(Trend.OfRates(settled).Chart!.Current.Limits, trend.Chart!.Current.Limits);
        Assert.Equal(First.AddMonths(11), trend.LastSettled!.Month);
        Assert.Equal(Verdict.NoClearChange, trend.Verdict);
        Assert.False(trend.Points[^1].IsMarked);
    }

    [Fact]
    public void Trend_Now_IsTheSignalThatLeadsUpToTheLastMonth()
    {
        var trend = Trend.OfRates(Months(20, i => i < 13 ? 70 + i % 2 : 90 + i % 2));

        Assert.Equal(7, trend.Now.Count());
        Assert.All(trend.Now, point => Assert.Equal(Tone.Improvement, point.Tone));
    }

    [Theory]
    [InlineData(0.5, "Reached 50 % in 12 of the last 12 months")]
    [InlineData(0.805, "Reached 80.5 % in 6 of the last 12 months")]
    [InlineData(0.95, "Has not reached 95 % in 12 months")]
    public void Assurance_OfATarget_IsSaidInWords(double target, string expected) =>
        Assert.Equal(expected, Plain(TrendWords.Assurance(Trend.OfRates(Months(14, i => 80 + i % 2)) with { Target = target })!));

    [Fact]
    public void Chart_OfASeries_SaysTheFindingTheSummaryAndItsTable()
    {
        var trend = Trend.OfRates([.. Months(14, i => 80 + i % 2), Month(14, 70, 100, isSettled: false)]) with
        {
            Target = 0.85,
            Breaks = [new(new(2025, 12, 1), "Report Fraud"), new(new(2024, 2, 1), "CRIS to CONNECT")],
        };

        var cut = Render<TrendChart>(p => p.Add(chart => chart.Title, "Completion has not changed").Add(chart => chart.Trend, trend));

        var text = Text(cut);
        Assert.Contains("Completion has not changed", text, StringComparison.Ordinal);
        Assert.Contains(
            "15 months with reports, October 2025 to December 2026. Latest settled, November 2026: 81.0 % (81 of 100), no clear change. "
            + "Average 80.5 %; normal month-to-month variation is from 77.8 % to 83.2 %. Target 85 %. 1 month provisional.",
            text,
            StringComparison.Ordinal);
        Assert.Equal(
            ["Latest settled month", "Provisional [p], takes no part", "Normal month-to-month variation", "Average 80.5 %", "Target 85 %", "Break in the series"],
            cut.FindAll(".legend .key").Select(Text));
        Assert.Contains("The axis starts at 70 %.", text, StringComparison.Ordinal);
        Assert.Contains("Target 85 %", text, StringComparison.Ordinal);
        Assert.Contains("Report Fraud", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CRIS", text, StringComparison.Ordinal);
        Assert.Equal(15, Links(cut).Length);
        Assert.Equal("December 2026 [p] 70.0 % 70 of 100", Text(cut.FindAll("tbody tr")[0]));
    }

    [Fact]
    public void Chart_OfFlaggedMonths_SaysByShapeWhatTheirColourDoes()
    {
        var trend = Trend.OfRates([.. Months(14, i => i == 3 ? 60 : i == 8 ? 98 : 80 + i % 2)]);

        var cut = Render<TrendChart>(p => p.Add(chart => chart.Title, "Completion").Add(chart => chart.Trend, trend));

        Assert.Equal(["Improvement", "Concern", "Latest settled month"], cut.FindAll(".legend .key").Take(3).Select(Text));
        var (better, worse) = (cut.Find(".plot path.dot.imp").GetAttribute("d"), cut.Find(".plot path.dot.con").GetAttribute("d"));
        Assert.NotEqual(better, worse);
        Assert.Equal([better, worse], cut.FindAll(".legend path.dot").Select(mark => mark.GetAttribute("d")));
        Assert.Empty(cut.FindAll("circle.dot:is(.imp, .con)"));
    }

    [Fact]
    public void Chart_OfFewMonths_CallsItsLimitsTrial()
    {
        var cut = Render<TrendChart>(p => p.Add(chart => chart.Title, "New").Add(chart => chart.Trend, Trend.OfRates(Months(5, i => 80 + i))));

        Assert.Contains("Trial limits: fewer than 13 months.", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_OfCounts_GivesNoRates()
    {
        var cut = Render<TrendChart>(p => p.Add(chart => chart.Title, "Reports").Add(chart => chart.Trend, Trend.OfCounts(Months(14, i => 1200 + i % 2))));

        Assert.Contains("Latest settled, November 2026: 1,201, no clear change.", Text(cut), StringComparison.Ordinal);
        Assert.DoesNotContain("%", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void Sparkline_OfNoMonths_IsNothing() =>
        Assert.Equal("", Render<Sparkline>(p => p.Add(spark => spark.Trend, Trend.OfRates([]))).Markup.Trim());

    [Fact]
    public void Sparkline_OfARow_IsNamedByItsVerdict()
    {
        var cut = Render<Sparkline>(p => p.Add(spark => spark.Trend, Trend.OfRates(Months(12, i => 80 + i % 2))).Add(spark => spark.IsRow, true));

        Assert.Equal("12 months: no clear change", cut.Find("[role=img]").GetAttribute("aria-label"));
    }

    private static IEnumerable<MonthFigure> Months(int count, Func<int, long> x) => Enumerable.Range(0, count).Select(i => Month(i, x(i), 100));

    private static MonthFigure Month(int i, long x, long n, bool isSettled = true) =>
        new(First.AddMonths(i), new Proportion(x, n), isSettled, $"/reports?month={First.AddMonths(i):yyyy-MM}");

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
