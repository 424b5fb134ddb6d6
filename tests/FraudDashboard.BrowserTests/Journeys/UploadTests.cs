using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>An analyst loads the first extracts on a site that has none.</summary>
public sealed class UploadTests(Sites sites, PostgresFixture postgres) : IClassFixture<Sites>
{
    [Fact]
    public async Task Upload_SeveralFilesAndOneThatIsNone_ReportsEachAndTheListHasThem()
    {
        await using var site = await RunningSite.StartAsync(await postgres.CreateDatabaseAsync());
        await using var visit = await Visit.StartAsync(sites, site);
        await visit.OpenAsync("/imports");
        Assert.Equal("No extract is loaded yet", await visit.Page.Locator("h1").InnerTextAsync());

        // The circuit listens to the files only after it has rendered the page.
        await visit.Page.WaitForFunctionAsync("() => '_blazorInputFileNextFileId' in document.querySelector('#extracts input')");
        await visit.Page.SetInputFilesAsync("#extracts input", [await FileAsync("training_2026-11-02.csv"), await FileAsync("victim_care_referrals_2026-11-02.csv"), Html()]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load 3 files" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".file-report")).ToHaveCountAsync(3);
        var reports = await visit.Page.Locator(".file-report").AllInnerTextsAsync();
        Assert.Contains("Nothing of it was stored", reports[0], StringComparison.Ordinal);
        Assert.Contains("649 read = 634 inserted + 0 updated + 0 unchanged + 15 rejected", reports[1], StringComparison.Ordinal);
        Assert.Contains("512 read = 496 inserted", reports[2], StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Four kinds of extract have never been loaded");
        await Assertions.Expect(visit.Page.Locator(".loads tbody tr")).ToHaveCountAsync(3);
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Empty(visit.Errors);
    }

    private static async Task<FilePayload> FileAsync(string name)
    {
        var path = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Extracts"), name, SearchOption.AllDirectories).Single();
        return new() { Name = name, MimeType = "text/csv", Buffer = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken) };
    }

    private static FilePayload Html() =>
        new() { Name = "training_page.csv", MimeType = "text/csv", Buffer = "<html><body>Sign in</body></html>"u8.ToArray() };
}
