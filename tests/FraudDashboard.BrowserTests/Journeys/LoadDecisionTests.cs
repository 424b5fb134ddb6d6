using System.Globalization;
using System.Net;
using FraudDashboard.BrowserTests.Access;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>An analyst rolls a load back on its page; nobody else can.</summary>
public sealed class LoadDecisionTests(Sites sites) : IClassFixture<Sites>
{
    private const string LastReportsSql = "select max(load_id) from core.load where kind = 'crime_reports'";

    [Theory]
    [InlineData("light", 1440, 900)]
    [InlineData("dark", 390, 844)]
    public async Task RollBack_OnTheLoadsPage_IsDoneAndSaidWithItsReason(string theme, int width, int height)
    {
        var database = await sites.LoadSampleAsync();
        var load = await NumberAsync(database.Loader, LastReportsSql);
        await using var site = await RunningSite.StartAsync(database);
        await using var visit = await Visit.StartAsync(sites, site, theme, width, height);

        await visit.OpenAsync($"/imports/{load}");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("3 new rows will be gone");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Equal(0, await visit.OverflowAsync());
        await visit.Page.Locator("input[name=reason]").FillAsync("the wrong file");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Roll back load {load}" }).ClickAsync();

        // Asked once more, with what it touches.
        var asked = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(asked).ToContainTextAsync("3 new rows of crime_reports will be gone.");
        await Assertions.Expect(asked).ToContainTextAsync("back: Reports complete in");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Equal(0, await visit.OverflowAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(asked).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Roll back load {load}" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Yes, roll back load {load}" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync($"Load {load} was rolled back");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("the wrong file");
        Assert.Equal(0L, await Sql.ScalarAsync(database.Loader, $"select count(*) from core.crime_report where first_load_id = {load}"));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task RollBack_WithoutACircuit_IsAskedOnAPageThatNamesTheCounts()
    {
        var database = await sites.LoadSampleAsync();
        var load = await NumberAsync(database.Loader, LastReportsSql);
        await using var site = await RunningSite.StartAsync(database);
        using var analyst = await Readers.NewAsync(site, "analyst");
        Dictionary<string, string> fields = new() { ["_handler"] = "confirm-decision", ["act"] = "roll-back", ["reason"] = "the wrong file" };

        using var asked = await DemoSignIn.PostAsync(analyst, $"/imports/{load}", $"/imports/{load}/confirm", fields);
        using var unconfirmed = await DemoSignIn.PostAsync(analyst, $"/imports/{load}", $"/imports/{load}/decision", fields);
        var state = await Sql.TextAsync(database.Loader, $"select state from core.load where load_id = {load}");
        var page = await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var confirmed = System.Text.RegularExpressions.Regex.Match(page, "name=\"confirmed\" value=\"([^\"]+)\"").Groups[1].Value;
        using var done = await DemoSignIn.PostAsync(
            analyst, $"/imports/{load}", $"/imports/{load}/decision", new(fields) { ["confirmed"] = confirmed });

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("3 new rows of crime_reports will be gone.", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "loaded"), (unconfirmed.StatusCode, state));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("rolled_back the wrong file", await Sql.TextAsync(database.Loader, $"select state || ' ' || decision_reason from core.load where load_id = {load}"));
    }

    [Fact]
    public async Task Reason_TypedBeforeTheCircuitIsThere_Stays()
    {
        var load = await NumberAsync(sites.LoadedDatabase.Loader, LastReportsSql);
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        TaskCompletionSource typed = new();
        await visit.Page.RouteAsync("**/_framework/blazor.web*.js", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        var opened = visit.OpenAsync($"/imports/{load}");
        var reason = visit.Page.Locator("input[name=reason]");
        await reason.FillAsync("the wrong file");
        await visit.Page.EvaluateAsync("() => { document.querySelector('input[name=reason]').isPrerendered = true; }");

        typed.SetResult();
        await opened;

        await visit.Page.WaitForFunctionAsync("() => document.querySelector('input[name=reason]').isPrerendered !== true");
        await Assertions.Expect(reason).ToHaveValueAsync("the wrong file");
        await Assertions.Expect(reason).ToBeFocusedAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Page_OfAnEarlierLoad_NamesTheOneToRollBackFirst()
    {
        var last = await NumberAsync(sites.LoadedDatabase.Loader, LastReportsSql);
        var first = await NumberAsync(sites.LoadedDatabase.Loader, LastReportsSql.Replace("max", "min", StringComparison.Ordinal));
        using var analyst = await Readers.NewAsync(sites.Loaded, "analyst");

        var html = await analyst.GetStringAsync(new Uri($"/imports/{first}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var refused = await PostAsync(analyst, first);

        Assert.Contains($"must be rolled back first: <a href=\"/imports/{last}\">", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"A later load of crime_reports, number {last}, must be rolled back first.", page, StringComparison.Ordinal);
        Assert.Matches($"<a [^>]*href=\"/imports/{first}\"[^>]*>(<[^>]*>)*Go back", page);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("command")]
    [InlineData("staff")]
    [InlineData("administrator")]
    [InlineData("auditor")]
    public async Task Decision_OfAnotherRole_IsRefused(string reader)
    {
        using var client = await Readers.NewAsync(sites.Loaded, reader);

        using var response = await PostAsync(client, sites.LoadId);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("loaded", await Sql.TextAsync(sites.LoadedDatabase.Loader, $"select state from core.load where load_id = {sites.LoadId}"));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, long loadId) =>
        DemoSignIn.PostAsync(client, "/about", $"/imports/{loadId}/decision", new() { ["act"] = "roll-back", ["reason"] = "a test" });

    private static async Task<long> NumberAsync(string connection, string sql) =>
        Convert.ToInt64(await Sql.ScalarAsync(connection, sql), CultureInfo.InvariantCulture);
}
