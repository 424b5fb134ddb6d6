using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>What a reader does leaves one line, and an auditor finds it.</summary>
public sealed class AuditTests(Sites sites) : IClassFixture<Sites>
{
    [Fact]
    public async Task CrimeReportPage_OpenedWithItsCircuit_LeavesOneLine()
    {
        var connections = await sites.LoadSampleAsync();
        await using var site = await RunningSite.StartAsync(connections);
        await using var visit = await Visit.StartAsync(sites, site);

        await visit.OpenAsync($"/reports/{sites.ReportId}");

        Assert.Equal(
            $"/reports/{sites.ReportId}",
            await Sql.TextAsync(connections.Auditor, "select string_agg(subject, ', ') from audit.event where action_code = 'record_viewed'"));
    }

    [Fact]
    public async Task Export_OfAList_HasTheAnchorOfItsLineOnTheCover()
    {
        var connections = await sites.LoadSampleAsync();
        await using var site = await RunningSite.StartAsync(connections);
        await using var visit = await Visit.StartAsync(sites, site);
        await visit.OpenAsync("/reports?borough=E09000007");

        var download = await visit.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
            await visit.Page.Locator("input[name=purpose]").FillAsync("Bilateral of Camden");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download Excel file" }).ClickAsync();
        });
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "file.xlsx");
        await download.SaveAsAsync(path);
        var sheets = await Openpyxl.ReadAsync(path);

        var anchor = await Sql.TextAsync(
            connections.Auditor,
            "select event_no || ' · ' || encode(hash, 'hex') from audit.event where subject = '/export/reports' and purpose = 'Bilateral of Camden' and detail ->> 'query' = '?borough=E09000007'");
        Assert.NotNull(anchor);
        Assert.Contains(sheets[0].Rows, row => row.Any(cell => cell.Text == anchor));
    }

    [Fact]
    public async Task AuditPage_FilteredByAction_ShowsTheLineInWords()
    {
        var connections = await sites.LoadSampleAsync();
        await using var site = await RunningSite.StartAsync(connections);
        await using (var reading = await Visit.StartAsync(sites, site))
        {
            await reading.OpenAsync($"/reports/{sites.ReportId}");
        }

        await using var visit = await Visit.StartAsync(sites, site, cookie: await DemoSignIn.CookieAsync(site.Address, "auditor"));
        await visit.OpenAsync("/audit");
        await visit.Page.Locator("select[name=action]").SelectOptionAsync("record_viewed");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("action=record_viewed", StringComparison.Ordinal), Visit.AtAddress);

        var rows = visit.Page.Locator("main tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("Opened a record");
        await Assertions.Expect(rows).ToContainTextAsync($"/reports/{sites.ReportId}");
    }

    [Theory]
    [InlineData("light", 1440, 900)]
    [InlineData("dark", 390, 844)]
    public async Task AuditPage_HasNoAxeFindingAndDoesNotScrollSideways(string theme, int width, int height)
    {
        var cookie = await DemoSignIn.CookieAsync(sites.Loaded.Address, "auditor");
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, theme, width, height, cookie);

        await visit.OpenAsync("/audit");

        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Equal(0, await visit.OverflowAsync());
    }
}
