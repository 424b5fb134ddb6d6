using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Gallery;

/// <summary>The filters with a script, with the keyboard, and with neither script nor circuit.</summary>
public sealed class FilterTests(GalleryFixture gallery) : IClassFixture<GalleryFixture>
{
    [Fact]
    public async Task Choice_WithThePointer_IsAppliedAtAReadableAddress()
    {
        var page = await gallery.OpenAsync("overview");

        await page.Locator("select[name=area]").SelectOptionAsync("Camden");

        await IsAtAsync(page, "/?month=2026-10&borough=E09000007");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Choice_WithTheKeyboard_WaitsForApply()
    {
        var page = await gallery.OpenAsync("overview");
        var before = page.Url;
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("select[name=offence]").FocusAsync();

        await page.Keyboard.PressAsync("End");
        await page.Locator("select[name=offence]").SelectOptionAsync("NFIB3A");

        Assert.Equal(before, page.Url);
        var apply = page.GetByRole(AriaRole.Button, new() { Name = "Apply" });
        await Assertions.Expect(apply).ToBeInViewportAsync(new() { Ratio = 1 });
        await apply.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await IsAtAsync(page, "/?month=2026-10&offence=NFIB3A");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Choice_WithoutScript_IsAppliedByTheButton()
    {
        var page = await gallery.OpenAsync("overview", hasScript: false);
        await page.Locator("select[name=period]").SelectOptionAsync("2026-Q3");

        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        await IsAtAsync(page, "/?period=2026-Q3&area=&offence=");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OtherState_OfTheAddress_GoesAlong()
    {
        var page = await gallery.OpenAsync("boroughs");

        await page.Locator("select[name=offence]").SelectOptionAsync("NFIB3A");

        await IsAtAsync(page, "/boroughs?period=last12&offence=NFIB3A");
        await page.Context.CloseAsync();
    }

    private static Task IsAtAsync(IPage page, string address) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"));
}
