using FraudDashboard.Web.Ui.Charts;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0.712, 0.884, 0.7, 0.9)]
    [InlineData(0.95, 1, 0.94, 1)]
    [InlineData(12, 4800, 0, 6000)]
    public void Around_Values_EndsAtRoundNumbers(double low, double high, double from, double to)
    {
        var scale = Scale.Around([low, high], 4, 0, high > 1 ? double.PositiveInfinity : 1);

        Assert.Equal(from, scale.From, 9);
        Assert.Equal(to, scale.To, 9);
        Assert.Equal(from, scale.Ticks[0], 9);
        Assert.Equal(to, scale.Ticks[^1], 9);
    }

    [Fact]
    public void Around_OneValue_StillHasAnExtent()
    {
        var scale = Scale.Around([0.8]);

        Assert.True(scale.From < 0.8 && scale.To > 0.8);
    }

    [Fact]
    public void Around_NoValues_IsDrawable() => Assert.True(double.IsFinite(Scale.Around([]).At(0)));

    [Fact]
    public void Between_Ends_KeepsThemAndRoundsTheTicks() =>
        Assert.Equal([1000, 1500, 2000], Scale.Between(668, 2067, 4).Ticks);

    [Fact]
    public void At_Ends_IsZeroAndAHundred()
    {
        var scale = Scale.Around([10, 20]);

        Assert.Equal((0, 100), (scale.At(scale.From), scale.At(scale.To)));
    }
}
