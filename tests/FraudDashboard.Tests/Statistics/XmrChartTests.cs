using System.Globalization;
using FraudDashboard.Web.Measures.Statistics;
using Xunit;

namespace FraudDashboard.Tests.Statistics;

public sealed class XmrChartTests
{
    private static readonly DateOnly January = new(2025, 1, 1);

    [Fact]
    public void Of_GoldenSeries_GivesItsMeanAndLimits()
    {
        var chart = Chart(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);

        Assert.Equal(1.944444, chart.Current.Mean, 6);
        Assert.Equal(-3.062614, chart.Current.Limits.Lower, 6);
        Assert.Equal(6.951503, chart.Current.Limits.Upper, 6);
        Assert.Equal([4], Flagged(chart, Signal.Outside));
    }

    [Fact]
    public void Of_RecordedFraudInLondon_GivesThePublishedLimits()
    {
        var chart = XmrChart.Of(RecordedFraud().Where(value => value.Month < new DateOnly(2013, 2, 1)))!;

        Assert.Equal(34, chart.Points.Count());
        Assert.Equal(2151.4, chart.Current.Mean, 0.05);
        Assert.Equal(1700.3, chart.Current.Limits.Lower, 0.05);
        Assert.Equal(2602.5, chart.Current.Limits.Upper, 0.05);
    }

    [Theory]
    [MemberData(nameof(SampleSeries))]
    public void Of_SampleExtracts_FlagsWhatAnIndependentProgramFlags(long[] x, long[] n, double mean, double lower, int[] flags)
    {
        var chart = Chart([.. x.Zip(n, (a, b) => (double)a / b)]);

        Assert.Equal(mean, chart.Current.Mean, 1e-9);
        Assert.Equal(lower, chart.Current.Limits.Lower, 1e-9);
        Assert.Equal(flags, chart.Points.Select(point => (int)point.Signal));
    }

    public static TheoryData<long[], long[], double, double, int[]> SampleSeries() => new()
    {
        {
            [94, 86, 87, 73, 86, 79, 80, 89, 86, 81, 86, 103, 105, 98, 88, 95, 112, 101, 106, 109, 115, 107, 119],
            [126, 119, 111, 106, 122, 109, 117, 117, 119, 116, 115, 128, 134, 134, 130, 123, 135, 123, 126, 130, 145, 132, 153],
            0.759347311993703, 0.6493227962408601,
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 3, 3, 4, 4, 4]
        },
        {
            [95, 86, 87, 71, 85, 81, 80, 88, 86, 83, 85, 103, 102, 98, 87, 95, 113, 102, 107, 109, 115, 105, 119],
            [126, 117, 111, 104, 121, 109, 117, 116, 119, 116, 115, 129, 133, 132, 128, 123, 136, 123, 127, 130, 145, 131, 152],
            0.7608389980013488, 0.6579776063598362,
            [0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 4, 3, 4, 3, 3, 4, 4, 4]
        },
    };

    [Fact]
    public void Of_NoMonths_IsNoChart() => Assert.Null(XmrChart.Of([]));

    [Fact]
    public void Of_OneMonth_HasNoLimitsAndNoSignal()
    {
        var chart = Chart(5);

        Assert.False(chart.Current.HasLimits);
        Assert.Equal(Signal.None, chart.Last.Signal);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void IsTrial_BelowThirteenPoints_IsTrue(int count, bool expected) =>
        Assert.Equal(expected, Chart([.. Enumerable.Range(0, count).Select(i => i % 2 + 1.0)]).Current.IsTrial);

    [Fact]
    public void Of_Rebase_StartsNewLimitsAndBreaksRuns()
    {
        double[] values = [1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12];
        var chart = XmrChart.Of(Months(values), [January.AddMonths(6)])!;

        Assert.Equal([1.5, 11.5], chart.Bases.Select(part => part.Mean));
        Assert.All(chart.Points, point => Assert.Equal(Signal.None, point.Signal));
    }

    [Theory]
    [InlineData(Better.Higher, Variation.Improvement)]
    [InlineData(Better.Lower, Variation.Concern)]
    [InlineData(Better.Neither, Variation.NeutralChange)]
    public void VariationFor_LastPointHigh_DependsOnWhatIsBetter(Better better, Variation expected) =>
        Assert.Equal(expected, Chart(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 20).Last.VariationFor(better));

    [Fact]
    public void VariationFor_SignalInThePastOnly_IsCommonCause() =>
        Assert.Equal(Variation.CommonCause, Chart(1, 3, 1, 3, 9, 1, 3, 1, 3, 1, 3).Last.VariationFor(Better.Higher));

    private static XmrChart Chart(params double[] values) => XmrChart.Of(Months(values))!;

    private static IEnumerable<XmrValue> Months(double[] values) =>
        values.Select((value, i) => new XmrValue(January.AddMonths(i), value));

    private static int[] Flagged(XmrChart chart, Signal signal) =>
        [.. chart.Points.Index().Where(point => point.Item.Signal == signal).Select(point => point.Index)];

    private static IEnumerable<XmrValue> RecordedFraud()
    {
        using var stream = typeof(XmrChartTests).Assembly
            .GetManifestResourceStream("series/mps_recorded_fraud_by_borough_month_201004_201303.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(','));
        return
        [
            .. rows.GroupBy(row => row[1], row => double.Parse(row[2], CultureInfo.InvariantCulture))
                .Select(month => new XmrValue(DateOnly.ParseExact(month.Key, "yyyyMM", CultureInfo.InvariantCulture), month.Sum())),
        ];
    }
}
