using CsCheck;
using FraudDashboard.Web.Measures.Statistics;
using Xunit;

namespace FraudDashboard.Tests.Statistics;

public sealed class KitagawaTests
{
    private static readonly Gen<Proportion> Counts =
        from denominator in Gen.Frequency((1, Gen.Const(0L)), (2, Gen.Long[1, 12]), (4, Gen.Long[10, 200_000]))
        from numerator in Gen.Long[0, denominator]
        select new Proportion(numerator, denominator);

    [Fact]
    public void RandomParts_EffectsAddUpToTheDifference() =>
        Gen.Select(Counts, Counts).Array[1, 60].Sample(pairs =>
        {
            if (Kitagawa.Of(pairs.Select((pair, i) => new PartCounts($"part {i}", pair.Item1, pair.Item2))) is not { } change)
            {
                Assert.True(pairs.All(pair => pair.Item1.Denominator == 0) || pairs.All(pair => pair.Item2.Denominator == 0));
                return;
            }

            var (from, to) = (Proportion.Total(pairs.Select(pair => pair.Item1)), Proportion.Total(pairs.Select(pair => pair.Item2)));
            Assert.Equal((from, to), (change.From, change.To));
            Assert.Equal(to.Rate!.Value - from.Rate!.Value, change.Parts.Sum(part => part.RateEffect + part.MixEffect), 1e-12);
            var shown = change.Parts.Where(part => !part.IsSmall).Sum(part => part.RateEffect) + change.SmallRateEffect + change.MixEffect;
            Assert.Equal(change.Difference, shown, 1e-12);
            Assert.All(change.Parts.Where(part => part.Counts.From.Denominator == 0 || part.Counts.To.Denominator == 0),
                part => Assert.Equal(0, part.RateEffect));
        });

    [Fact]
    public void TwoParts_EffectsAreThoseOfTheFormula()
    {
        // w 0.5, 0.5 → 0.25, 0.75; p 0.8, 0.4 → 0.6, 0.5; P 0.6 → 0.525; c 0.5625.
        var change = Of(("A", 80, 100, 30, 50), ("B", 40, 100, 75, 150))!;

        Assert.Equal(0.375 * (0.6 - 0.8), change.Parts[0].RateEffect, 1e-12);
        Assert.Equal((0.25 - 0.5) * (0.7 - 0.5625), change.Parts[0].MixEffect, 1e-12);
        Assert.Equal(0.625 * (0.5 - 0.4), change.Parts[1].RateEffect, 1e-12);
        Assert.Equal((0.75 - 0.5) * (0.45 - 0.5625), change.Parts[1].MixEffect, 1e-12);
        Assert.Equal(-0.075, change.Difference, 1e-12);
    }

    [Fact]
    public void EveryPartBetterAndTheWholeWorse_IsMix()
    {
        var change = Of(("easy", 180, 200, 46, 50), ("hard", 20, 50, 84, 200))!;

        Assert.All(change.Parts, part => Assert.True(part.RateEffect > 0));
        Assert.True(change.Difference < 0 && change.MixEffect < change.Difference);
    }

    [Fact]
    public void PartThatIsNew_IsAllMix()
    {
        var part = Of(("old", 50, 100, 50, 100), ("new", 0, 0, 90, 100))!.Parts[1];

        Assert.Equal((0, false), (part.RateEffect, part.IsSmall));
        Assert.Equal(0.5 * (0.9 - 0.6), part.MixEffect, 1e-12);
    }

    [Fact]
    public void FewerThanTenInEitherPeriod_IsSmall()
    {
        var change = Of(("large", 50, 100, 60, 100), ("few then", 5, 9, 8, 20), ("few now", 10, 20, 1, 1), ("ten", 5, 10, 6, 10))!;

        Assert.Equal([false, true, true, false], change.Parts.Select(part => part.IsSmall));
        Assert.Equal(change.Parts[1].RateEffect + change.Parts[2].RateEffect, change.SmallRateEffect, 1e-12);
    }

    [Fact]
    public void NothingInOnePeriod_IsNotDecomposed() => Assert.Null(Of(("A", 0, 0, 5, 10)));

    private static Kitagawa? Of(params (string Part, long FromNumerator, long FromDenominator, long ToNumerator, long ToDenominator)[] parts) =>
        Kitagawa.Of(parts.Select(part => new PartCounts(
            part.Part, new(part.FromNumerator, part.FromDenominator), new(part.ToNumerator, part.ToDenominator))));
}
