using FraudDashboard.Tests.Support;
using FraudDashboard.Tests.Support.Sentences;
using FraudDashboard.Web.Measures;
using Xunit;

namespace FraudDashboard.Tests.Measures;

/// <summary>What is said of series of every shape, looked at from each of their months, is true of their months.</summary>
public sealed class RandomSeriesTests
{
    private const int Runs = 400;
    private const int Seed = 20261130;

    [Fact]
    public void Sentences_OfRandomSeries_AreTrueFromWhicheverMonth()
    {
        var random = new Random(Seed);
        var untrue = new List<string>();
        var said = new Dictionary<string, int>();
        for (var run = 0; run < Runs; run++)
        {
            var code = random.Next(2) == 0 ? "completion" : "recorded_24h";
            var series = Shaped(random, code);
            var truth = new JudgedSeries(series.Months.Select(month => new Counted(month, series.At(month).Numerator, series.At(month).Denominator)), Requests.October);
            foreach (var month in series.Months)
            {
                var measure = MeasureViewModel.Of(Requests.Of($"?month={month:yyyy-MM}"), series);
                untrue.AddRange(MeasureSentences.Untrue(measure, truth, month).Select(what => $"series {run}, {month:yyyy-MM}: {what}"));
                if (measure.Run is { } signal)
                {
                    said[$"{signal.Rule} {signal.Direction}"] = said.GetValueOrDefault($"{signal.Rule} {signal.Direction}") + 1;
                }
            }
        }

        Assert.True(untrue.Count == 0, string.Join(Environment.NewLine, untrue.Take(30)));
        Assert.Equal(8, said.Count);
        Assert.All(said.Values, times => Assert.True(times > 10));
    }

    // Steps, slopes, spikes, months without reports and months of a handful, over two years.
    private static RateSeries Shaped(Random random, string code)
    {
        var (level, slope, step, at) = (0.4 + random.NextDouble() / 2, (random.NextDouble() - 0.5) / 30, (random.NextDouble() - 0.5) / 2, random.Next(24));
        var (slopesFrom, noise) = (random.Next(24), random.NextDouble() / 15);
        long[] denominators = [.. Enumerable.Range(0, 24).Select(_ => random.Next(15) switch { 0 => 0L, 1 => random.Next(1, 10), _ => random.Next(40, 400) })];
        long[] numerators = [.. denominators.Select((n, i) => (long)Math.Round(n * Math.Clamp(
            level + (random.NextDouble() - 0.5) * noise + (i >= at ? step : 0) + Math.Max(0, i - slopesFrom) * slope + (random.Next(20) == 0 ? step / 2 : 0), 0, 1)))];
        return new(code, Requests.October.AddMonths(-23), numerators, denominators);
    }
}
