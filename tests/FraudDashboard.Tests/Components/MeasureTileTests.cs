using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Ui;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class MeasureTileTests : ComponentTest
{
    [Fact]
    public void Tile_WithReports_GivesFigureThenProof()
    {
        var cut = Render<MeasureTile>(p => p
            .Add(tile => tile.Title, "Reports complete")
            .Add(tile => tile.Month, new DateOnly(2026, 10, 1))
            .Add(tile => tile.Value, new Proportion(3104, 3767))
            .Add(tile => tile.Href, "/reports?measure=completion&part=numerator")
            .Add(tile => tile.Verdict, Verdict.Improvement)
            .Add(tile => tile.Changes, [new Change(2.1, "September"), new Change(6.8, "October 2025")])
            .AddChildContent("Hit or miss against 85 %"));

        Assert.Equal(
            "Reports complete October 2026 82.4%▲ Improvement 3,104 of 3,767 ▲up 2.1 points on September · ▲up 6.8 on October 2025 Hit or miss against 85 %",
            Text(cut));
        Assert.Equal(["/reports?measure=completion&part=numerator"], Links(cut));
    }

    [Fact]
    public void Tile_WithoutReports_SaysSoAndGivesNoVerdict()
    {
        var cut = Render<MeasureTile>(p => p
            .Add(tile => tile.Title, "Victim care in time")
            .Add(tile => tile.Value, new Proportion(0, 0))
            .Add(tile => tile.Verdict, Verdict.NoRealChange));

        Assert.Equal("Victim care in time no reports", Text(cut));
    }
}
