using FraudDashboard.BrowserTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Gallery;

/// <summary>Every component, in both themes and at both widths: no violation (in dark: of contrast), nothing wider than the screen, nothing refused.</summary>
public sealed class GalleryTests(GalleryFixture gallery) : IClassFixture<GalleryFixture>
{
    private static readonly int[] Widths = [1440, 390];

    public static TheoryData<string> Screens => [.. GallerySite.Screens.Keys];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Screen_AnyThemeAndWidth_HasNoViolationAndFits(string screen)
    {
        foreach (var width in Widths)
        {
            var page = await gallery.LookAsync(screen, width);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            Assert.Empty(await Axe.FindingsInBothThemesAsync(page));
        }
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("boroughs")]
    public async Task Screen_LinksAndControls_AreAtLeast24PixelsOrInlineInText(string screen)
    {
        var page = await gallery.OpenAsync(screen);

        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("button, select, summary, nav a, .map-tile, a.point .reach")]
                .filter(target => target.checkVisibility() && !target.closest("details:not([open]) > :not(summary)") && !target.matches(".apply"))
                .map(target => [target, target.getBoundingClientRect()])
                .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
                .map(([target]) => target.outerHTML.slice(0, 80))
            """);

        Assert.Empty(small);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Point_Focused_ShowsItsName()
    {
        var page = await gallery.OpenAsync("boroughs");
        var point = page.Locator("a.point[href*='E09000012']");

        await page.Keyboard.PressAsync("Tab");
        await point.FocusAsync();

        Assert.Equal("1", await point.Locator(".hover-name").EvaluateAsync<string>("name => getComputedStyle(name).opacity"));
        await page.Context.CloseAsync();
    }
}
