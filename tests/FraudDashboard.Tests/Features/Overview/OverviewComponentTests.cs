using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Tiles;
using Xunit;

namespace FraudDashboard.Tests.Features.Overview;

public sealed class OverviewComponentTests : BunitContext
{
    [Fact]
    public void Tile_ShowsFigureVerdictComparisonsAndTarget()
    {
        var measure = MeasureViewModel.Of(Requests.Of(), Requests.Steady("completion", Requests.October, 60, 62));

        var tile = Render<MeasureTiles>(parameters => parameters.Add(tiles => tiles.Measures, [measure]));

        Assert.Equal("62.0%", tile.Find(".big").TextContent.Trim());
        Assert.Contains("October", tile.Markup, StringComparison.Ordinal);
        Assert.Contains("No clear change", tile.Markup, StringComparison.Ordinal);
        Assert.Contains("Up 2.0 points since September, up 1.0 in a year", tile.Markup, StringComparison.Ordinal);
        Assert.Contains("Has not reached 85", tile.Markup, StringComparison.Ordinal);
        Assert.Equal(
            [
                "/measures/completion",
                "/reports?month=2026-10&measure=completion&part=gap",
                "/reports?month=2026-10&measure=completion&part=denominator",
                "/reports?month=2026-10&measure=completion&part=numerator",
            ],
            tile.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Tile_PeriodNotSettled_SaysProvisionalWithoutVerdict()
    {
        var measure = MeasureViewModel.Of(Requests.Of("?month=2026-11"), Requests.Steady("completion", new(2026, 11, 1)));

        var tile = Render<MeasureTiles>(parameters => parameters.Add(tiles => tiles.Measures, [measure]));

        Assert.Contains("Provisional [p]", tile.Markup, StringComparison.Ordinal);
        Assert.Empty(tile.FindAll(".tag"));
    }

    [Fact]
    public void Attention_NoSignals_SaysNothingStandsOut() => Assert.Contains(
        "Nothing stands out", Render<AttentionCard>(parameters => parameters.Add(card => card.List, new AttentionList([], 0, IsJudged: true))).Markup, StringComparison.Ordinal);

    [Fact]
    public void Attention_EachSignal_OpensItsPageAndItsCountsTheReports()
    {
        var data = new OverviewData
        {
            Measures = [.. Headlines.Codes.Select(code => Requests.Steady(code, Requests.October, code == "completion" ? 40 : 60))],
            Areas = [],
            AreasOver12Months = [],
            Rules = [],
            Outstanding = [],
        };

        var card = Render<AttentionCard>(parameters => parameters.Add(one => one.List, OverviewViewModel.Of(Requests.Of(), data).Attention));

        Assert.Equal("60 reports incomplete in October 2026, all London", card.Find("li b").TextContent);
        Assert.Equal(
            [
                "/measures/completion",
                "/reports?month=2026-10&measure=completion&part=gap",
                "/reports?month=2026-10&measure=completion&part=denominator",
            ],
            card.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Today_EachCount_OpensItsTabWithoutAMonth()
    {
        var card = Render<OutstandingWorkCard>(parameters => parameters
            .Add(one => one.Counts, [new OutstandingCount("due-soon", 12), new OutstandingCount("care-overdue", 3)])
            .Add(one => one.Request, Requests.Of("?month=2026-10&borough=E09000007")));

        Assert.Equal(
            ["/reports?borough=E09000007&tab=due-soon", "/victim-care?borough=E09000007&part=no_contact"],
            card.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Rules_ShowGapsPassRateAndTheirList()
    {
        var rule = RuleViewModel.Of(Requests.Of(), Requests.Series("VULNERABILITY", Requests.October, 90, 84));

        var table = Render<RuleGapsTable>(parameters => parameters.Add(one => one.Caption, "Rules").Add(one => one.Rules, [rule]));

        Assert.Equal(["/rules/VULNERABILITY", "/reports?month=2026-10&rule=VULNERABILITY"], table.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains($"84.0{Format.NoBreak}%", table.Markup, StringComparison.Ordinal);
        Assert.StartsWith("16", table.Find(".count").TextContent, StringComparison.Ordinal);
    }
}
