using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>Days that an administrator set are the days that every page and file names.</summary>
public sealed class SettingTests(Sites sites) : IClassFixture<Sites>
{
    public static readonly IReadOnlyList<(string Setting, string Tab, string Label, string Title)> Changed =
    [
        ("due_soon_days", "due-soon", "Due within 5 days", "due within 5 days"),
        ("unallocated_days", "unallocated", "Unallocated over 1 day", "unallocated for over 1 day"),
        ("victim_update_days", "victim-update", "Victim update over 31 days", "no victim update for over 31 days"),
        ("supervisor_review_days", "supervisor-review", "Supervisor review over 35 days", "no supervisor review for over 35 days"),
        ("open_long_days", "open-long", "Open over 150 days", "open for over 150 days"),
    ];

    [Fact]
    public async Task Days_ChangedInTheSettings_AreThoseOfThePagesAndOfTheFiles()
    {
        var database = await sites.LoadSampleAsync();
        foreach (var (setting, _, label, _) in Changed)
        {
            var days = label.Split(' ')[^2];
            await Sql.ScalarAsync(database.Loader, $"update ref.setting set value = '{days}' where setting_code = '{setting}'");
        }

        await using var site = await RunningSite.StartAsync(database);
        await using var visit = await Visit.StartAsync(sites, site);
        await visit.OpenAsync("/");
        var today = await visit.Page.Locator("ul.today").InnerTextAsync();
        await visit.OpenAsync("/reports");
        var tabs = await visit.Page.Locator("nav.tabs").InnerTextAsync();

        foreach (var (_, tab, label, title) in Changed)
        {
            Assert.Contains(label, today, StringComparison.Ordinal);
            Assert.Contains(label, tabs, StringComparison.Ordinal);
            await visit.OpenAsync($"/reports?tab={tab}");
            Assert.Contains(title, await visit.Page.Locator("main h1").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains(await CoverAsync(site, tab), cell => cell.Text.EndsWith(label, StringComparison.Ordinal));
        }
    }

    private static async Task<IReadOnlyList<ReadCell>> CoverAsync(RunningSite site, string tab)
    {
        using var client = await Access.Readers.NewAsync(site, "analyst");
        using var response = await DemoSignIn.PostAsync(client, "/about", "/export/reports", new() { ["query"] = $"?tab={tab}", ["purpose"] = "a test" });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "file.xlsx");
        await File.WriteAllBytesAsync(path, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return [.. (await Openpyxl.ReadAsync(path))[0].Rows.SelectMany(row => row)];
    }
}
