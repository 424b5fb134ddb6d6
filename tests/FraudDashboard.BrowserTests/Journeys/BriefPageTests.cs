using DocumentFormat.OpenXml.Packaging;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>The brief of a frozen month: opened from the packs, commented on by the staff officer, downloaded, and read by a lead.</summary>
public sealed class BriefPageTests(OwnSites sites) : IClassFixture<OwnSites>
{
    private const string Hostile = "<b>=1+1</b> \u202egnp.exe";

    [Theory]
    [InlineData("light", 1440, 900, true, "summary", "In short", "")]
    [InlineData("dark", 390, 844, false, "why", "Why", "?borough=E09000007")]
    public async Task Comment_OfTheStaffOfficer_StandsInTheBriefUntilItIsTakenAway(string theme, int width, int height, bool hasScript, string section, string title, string query)
    {
        var cookie = await DemoSignIn.CookieAsync(sites.Loaded.Address, "staff");
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, theme, width, height, hasScript: hasScript, cookie: cookie);
        var (page, path) = (visit.Page, $"/packs/1/brief{query}");
        var card = page.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });
        await visit.OpenAsync(path, hasScript);

        await card.Locator("summary").ClickAsync();
        await card.Locator($"#comment-{section}").FillAsync($"{Hostile}\nsecond line");
        if (hasScript)
        {
            Assert.Empty(await Axe.FindingsAsync(page));
        }

        Assert.Equal(0, await visit.OverflowAsync());
        await card.GetByRole(AriaRole.Button, new() { Name = "Save the comment" }).ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync($"{Hostile} second line");
        await Assertions.Expect(card).ToContainTextAsync("Comment by Staff officer, ");
        Assert.EndsWith(path, page.Url, StringComparison.Ordinal);

        // Another staff officer was quicker: what was typed is kept, and can be saved over what is shown then.
        await visit.OpenAsync(path, hasScript);
        await card.Locator("summary").ClickAsync();
        await ChangeElsewhereAsync(section);
        await card.Locator($"#comment-{section}").FillAsync("mine");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save the comment" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Alex changed this at ");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("changed elsewhere");
        await Assertions.Expect(page.Locator($"#comment-{section}")).ToHaveValueAsync("mine");
        if (hasScript)
        {
            Assert.Empty(await Axe.FindingsAsync(page));
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Save the comment" }).ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync("mine");
        await visit.OpenAsync(path, hasScript);
        await card.Locator("summary").ClickAsync();
        await card.Locator($"#comment-{section}").FillAsync("");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save the comment" }).ClickAsync();
        await Assertions.Expect(card).Not.ToContainTextAsync("Comment by");
        Assert.Equal("4", await Sql.TextAsync(sites.LoadedDatabase.Loader, $"select count(*)::text from core.brief_comment where section_code = '{section}'"));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Brief_FromThePacks_IsDownloadedWithItsPurpose()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, "command"));
        await visit.OpenAsync("/packs");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Brief of September 2026, version 1" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Fraud recording and reporting: All London, September 2026");
        await Assertions.Expect(visit.Page.GetByText("Add a comment")).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "The internal copy: true counts" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Internal copy with true counts: not to leave the force.");

        await visit.Page.GetByText("Download as a Word document").ClickAsync();
        await visit.Page.Locator("#brief-purpose").FillAsync("for the bilateral");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download as Word document" }).ClickAsync());

        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.StartsWith("fraud-brief_2026-09_London_internal_asat-", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.StartsWith("Internal copy with true counts", text, StringComparison.Ordinal);
        Assert.Equal("command for the bilateral", await Sql.TextAsync(sites.LoadedDatabase.Auditor, "select replace(user_id, 'demo-', '') || ' ' || purpose from audit.event where subject = '/packs/brief'"));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Brief_OfALead_IsThatOfTheirOwnAreas()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, "lead"));

        await visit.OpenAsync("/packs/1/brief");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Fraud recording and reporting: Central North Command Unit, September 2026");
        await visit.OpenAsync("/packs/1/brief?borough=E09000007");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Fraud recording and reporting: Camden, September 2026");
        await visit.OpenAsync("/packs/1/brief?borough=E09000033");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Fraud recording and reporting: Central North Command Unit, September 2026");
        await visit.OpenAsync("/packs/99/brief");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("There is no frozen month 99");
    }

    private Task<object?> ChangeElsewhereAsync(string section) => Sql.PastRowSecurityAsync(sites.LoadedDatabase, $"""
        insert into core.brief_comment (pack_id, comment_area_code, section_code, row_version, comment_text, author_id, author_name)
        select pack_id, comment_area_code, section_code, row_version + 1, 'changed elsewhere', 'another', 'Alex' from core.brief_comment where section_code = '{section}'
        """);
}
