using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>A note on a trend: written, seen on the chart, changed, refused where it is stale, and withdrawn.</summary>
public sealed class NoteTests(Sites sites) : IClassFixture<Sites>
{
    // A rule in a borough that no other class looks at.
    private const string Path = "/rules/PAYMENT-DETAILS?borough=E09000019";
    private const string Hostile = "<b>=1+1</b> \u202egnp.exe";

    [Theory]
    [InlineData("light", 1440, 900, true)]
    [InlineData("dark", 390, 844, false)]
    public async Task Note_WrittenChangedAndWithdrawn_StandsOnTheChartUntilThen(string theme, int width, int height, bool hasScript)
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, theme, width, height, hasScript: hasScript);
        var (page, notes) = (visit.Page, visit.Page.Locator("#notes li"));
        await visit.OpenAsync(Path, hasScript);

        await page.GetByText("Add a note").ClickAsync();
        await FillAsync(page, Hostile, "http://example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the note" }).ClickAsync();
        await Assertions.Expect(page.GetByText("beginning with https://")).ToBeVisibleAsync();
        if (hasScript)
        {
            Assert.Empty(await Axe.FindingsAsync(page));
        }

        Assert.Equal(0, await visit.OverflowAsync());
        await page.Locator("#note-link").FillAsync("https://example.org/a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the note" }).ClickAsync();
        await Assertions.Expect(notes).ToContainTextAsync(Hostile);
        await Assertions.Expect(page.Locator("figure.chart .whole-label text")).ToHaveTextAsync("1");
        await Assertions.Expect(page.Locator("figure.chart [role=img]")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("Notes: 1 on "));

        await notes.GetByRole(AriaRole.Link, new() { Name = "Change or withdraw" }).ClickAsync();
        await Assertions.Expect(page.Locator("#note-text")).ToHaveValueAsync(Hostile);
        await ChangeElsewhereAsync();
        await page.Locator("#note-text").FillAsync("mine");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing of yours was saved. Look at it again, then decide.");
        Assert.Equal("changed elsewhere", await TextAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Assertions.Expect(notes).ToContainTextAsync("mine");
        await notes.GetByRole(AriaRole.Link, new() { Name = "Change or withdraw" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }).ClickAsync();
        await Assertions.Expect(page.Locator("#notes")).ToContainTextAsync("None yet.");
        Assert.Empty(visit.Errors);
    }

    private static async Task FillAsync(IPage page, string text, string link)
    {
        await page.Locator("form[action='/measures/notes/edit'] select[name=month]").SelectOptionAsync(new SelectOptionValue { Index = 4 });
        await page.Locator("#note-text").FillAsync(text);
        await page.Locator("#note-link").FillAsync(link);
    }

    private Task<object?> ChangeElsewhereAsync() => Sql.PastRowSecurityAsync(
        sites.LoadedDatabase, "update core.trend_note set note_text = 'changed elsewhere' where withdrawn_at is null and subject_code = 'PAYMENT-DETAILS'");

    private Task<string?> TextAsync() =>
        Sql.TextAsync(sites.LoadedDatabase.Loader, "select note_text from core.trend_note where withdrawn_at is null and subject_code = 'PAYMENT-DETAILS'");
}
