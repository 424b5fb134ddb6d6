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
            .Add(tile => tile.Changes, [new Change(2.1, "since September"), new Change(6.8, "in a year")])
            .AddChildContent("Reached 85 % in 4 of the last 12 months"));

        Assert.Equal(
            "Reports complete October 2026 82.4%▲ Improvement 3,104 of 3,767 Up 2.1 points since September, up 6.8 in a year Reached 85 % in 4 of the last 12 months",
            Text(cut));
        Assert.Equal(["/reports?measure=completion&part=numerator"], Links(cut));
    }

    [Fact]
    public void Tile_WithoutReports_SaysSoAndGivesNoVerdict()
    {
        var cut = Render<MeasureTile>(p => p
            .Add(tile => tile.Title, "Victim care in time")
            .Add(tile => tile.Value, new Proportion(0, 0))
            .Add(tile => tile.Verdict, Verdict.NoClearChange));

        Assert.Equal("Victim care in time none due yet", Text(cut));
    }
}
