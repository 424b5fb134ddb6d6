#pragma warning disable RS0030 // The test holds a lock as another session of the database would.
using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Npgsql;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>What a reader sees while the database is slow: here because another session holds the clock.</summary>
public sealed class LoadingStateTests(OwnSites sites) : IClassFixture<OwnSites>
{
    [Fact]
    public async Task Screens_WhileTheDatabaseWaits_SayThatTheyReadWithoutAxeFinding()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        var findings = new List<string>();
        foreach (var path in SitePages.Screens)
        {
            // From a neighbour over its circuit: only there can a page be seen that is not yet read.
            await visit.OpenAsync(path == "/about" ? "/packs" : "/about");
            await using var held = await HoldClockAsync();
            await visit.Page.Locator($"nav a[href='{path}']").ClickAsync();
            var reading = visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Reading the figures" });
            await reading.WaitForAsync();
            findings.AddRange((await Axe.FindingsInBothThemesAsync(visit.Page)).Select(finding => $"{path}: {finding}"));
            await held.DisposeAsync();
            await reading.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await visit.Page.Locator("main h1").WaitForAsync();
        }

        Assert.Empty(findings);
    }

    private async Task<NpgsqlConnection> HoldClockAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(sites.LoadedDatabase.Owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("begin; lock table core.clock in access exclusive mode", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
