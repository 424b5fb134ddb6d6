using FraudDashboard.BrowserTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>What stands beside each other stands level, and nothing leaves its place.</summary>
public sealed class LevelTests(Sites sites) : IClassFixture<Sites>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/boroughs/E09000007")]
    public async Task Tiles_OfOneRow_HaveFiguresCountsChartsAndWordsLevel(string path)
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync(path);

        foreach (var width in new[] { 760, 1024, 1280, 1440, 1920 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
                () => {
                  const rows = Object.values(Object.groupBy(document.querySelectorAll('.five > .tile'), tile => Math.round(tile.getBoundingClientRect().top)));
                  return rows.flatMap(row => ['.big', '.nd', '.spark', '.tile-words'].filter(part =>
                    new Set(row.map(tile => tile.querySelector(part)).filter(Boolean).map(found => Math.round(found.getBoundingClientRect().top))).size > 1)
                    .concat(new Set(row.map(tile => Math.round(tile.getBoundingClientRect().height))).size > 1 ? ['height'] : []));
                }
                """));
        }
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Map_EachTile_HoldsItsWords(int width)
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, width: width);
        await visit.OpenAsync("/");

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.map-tile')].filter(tile => [...tile.querySelectorAll('.tile-code, .tile-value')]
              .some(words => words.getBoundingClientRect().width > tile.getBoundingClientRect().width)).map(tile => tile.textContent)
            """));
    }

    [Fact]
    public async Task Fields_OfOneRow_StandLevel()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/imports");
        await visit.CircuitAsync();

        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("""
            () => new Set([...document.querySelectorAll('.fields select, .fields .mud-input')].map(field => Math.round(field.getBoundingClientRect().bottom))).size
            """));
    }
}
