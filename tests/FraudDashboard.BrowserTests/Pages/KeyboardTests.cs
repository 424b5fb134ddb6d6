using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>Whoever goes through a page by the Tab key comes to its end and sees at each stop where they are.</summary>
public sealed class KeyboardTests(Sites sites, PageWalks walks) : IClassFixture<Sites>
{
    private const int MostStops = 600;
    private const int StopsAtOnce = 25;

    // An outline of the stop itself or of what surrounds it closely, or the ring of a mark in a chart.
    private const string Record = """
        () => {
            window.stops = [];
            const isSeen = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            document.addEventListener('focusin', event => {
                const stop = event.target, ring = stop.querySelector?.('.reach');
                window.first ??= stop;
                window.isAround ||= window.stops.length > 0 && stop === window.first;
                const places = [stop, ...['.pill', '.drop', '.mud-input', 'label'].map(around => stop.closest(around)), stop.nextElementSibling].filter(place => place);
                const box = stop.getBoundingClientRect();
                window.stops.push({
                    name: stop.outerHTML.slice(0, 140),
                    isVisible: box.width > 0 && box.height > 0,
                    isMarked: places.some(place => isSeen(getComputedStyle(place))) || (ring !== null && parseFloat(getComputedStyle(ring ?? stop).strokeWidth) >= 3),
                });
            });
        }
        """;

    public static TheoryData<string> Pages => [.. SitePages.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_GoneThroughByTab_ShowsWhereTheFocusIsAtEachStop(string path)
    {
        var walk = await walks.OfAsync(path, sites);

        Assert.True(walk.Presses < MostStops, $"{MostStops} stops and no end");
        Assert.True(walk.Stops > 5, $"Only {walk.Stops} stops");
        Assert.Empty(walk.UnmarkedStops);
    }

    [Theory]
    [InlineData("/", ".tiles a")]
    [InlineData("/boroughs", ".frame-funnel a")]
    public async Task Marks_OfAChart_AreOneStopAndAllReachedByArrowKeys(string path, string marks)
    {
        var visit = await sites.LookAsync(sites.Loaded);
        await visit.OpenAsync(path);
        var stop = visit.Page.Locator($"{marks}[tabindex='0']");
        await Assertions.Expect(stop).ToHaveCountAsync(1);
        var count = await visit.Page.Locator(marks).CountAsync();
        Assert.True(count > 20, $"Only {count} marks");

        await stop.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        var reached = new HashSet<string>();
        for (var press = 0; press < count; press++)
        {
            reached.Add(await visit.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
            await visit.Page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Equal(count, reached.Count);
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(stop).ToHaveCountAsync(1);
        await Assertions.Expect(stop).ToBeFocusedAsync();
    }

    /// <summary>Goes from stop to stop until the first comes again: how often Tab was pressed, how many stops there were, and those that do not show it.</summary>
    internal static async Task<(int Presses, int Stops, string[] Unmarked)> GoThroughAsync(IPage page)
    {
        await page.EvaluateAsync("() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); }");
        await page.EvaluateAsync(Record);
        var presses = 0;
        while (presses < MostStops && !await page.EvaluateAsync<bool>("() => window.isAround === true"))
        {
            for (var press = 0; press < StopsAtOnce; press++, presses++)
            {
                await page.Keyboard.PressAsync("Tab");
            }
        }

        return (presses, await page.EvaluateAsync<int>("() => window.stops.length"),
            await page.EvaluateAsync<string[]>("() => window.stops.filter(stop => stop.isVisible && !stop.isMarked).map(stop => stop.name)"));
    }
}
