using System.Text;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>Names that differ in form alone are declared one by an analyst, who is asked once more before that is undone.</summary>
public sealed class NamesTests(Sites sites) : IClassFixture<Sites>
{
    [Theory]
    [InlineData("light", 1440, 900)]
    [InlineData("dark", 390, 844)]
    public async Task Names_DeclaredOne_AreShownAsOneUntilThatIsUndone(string theme, int width, int height)
    {
        var database = await sites.LoadSampleAsync();
        await LoadAsync(database, ["NAME/1", "Cyber kiosk"], ["NAME/2", "CYBER-KIOSK"]);
        await using var site = await RunningSite.StartAsync(database);
        await using var visit = await Visit.StartAsync(sites, site, theme, width, height);
        var declared = visit.Page.GetByRole(AriaRole.Table, new() { Name = "Names shown as one" });

        await visit.OpenAsync("/imports/names");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        await visit.Page.Locator("select[name=names]").SelectOptionAsync(new SelectOptionValue { Label = "Cyber kiosk" });
        await visit.Page.Locator("form:has(select[name=names]) input[name=reason]").FillAsync("one desk");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show as one name" }).ClickAsync();
        await Assertions.Expect(declared).ToContainTextAsync("In force");
        Assert.Equal("Cyber kiosk", await TeamsAsync(visit.Page));

        await visit.OpenAsync("/imports/names");
        await visit.Page.Locator("select[name=same]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.Page.Locator("form:has(select[name=same]) input[name=reason]").FillAsync("two desks after all");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        var asked = visit.Page.Locator(".grant-asked");
        await Assertions.Expect(asked).ToContainTextAsync("1 name is shown as written again, beside Cyber kiosk: CYBER-KIOSK.");
        await Assertions.Expect(asked).ToContainTextAsync("1 crime report of it moves from Cyber kiosk");
        await Assertions.Expect(declared).ToContainTextAsync("In force");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Equal(0, await visit.OverflowAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, undo it" }).ClickAsync();

        await Assertions.Expect(declared).ToContainTextAsync("two desks after all");
        Assert.Equal("CYBER-KIOSK, Cyber kiosk", await TeamsAsync(visit.Page));
        Assert.Empty(visit.Errors);
    }

    private static async Task LoadAsync(DatabaseConnections database, params string[][] reports)
    {
        const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,owner_team";
        var lines = reports.Select(report => $"{report[0]},other,open,2026-10-01,2026-10-01,2026-10-01,{report[1]}").Prepend(Header);
        var file = ExtractSource.FromStreams("crime_reports_2026-11-03.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        var result = Assert.Single(await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync([file], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(2, result.Inserted);
    }

    /// <summary>The forms of the name that the worklist's filter offers.</summary>
    private static async Task<string> TeamsAsync(IPage page)
    {
        await page.GotoAsync("/reports");
        var teams = await page.Locator("select[name=team] option").AllTextContentsAsync();
        return string.Join(", ", teams.Where(team => team.Contains("kiosk", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));
    }
}
