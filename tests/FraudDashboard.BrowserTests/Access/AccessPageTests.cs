using System.Globalization;
using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>An administrator grants and withdraws access; each change is kept, audited and felt at once.</summary>
public sealed class AccessPageTests(OwnSites sites) : IClassFixture<OwnSites>
{
    private readonly string _person = $"person-{Guid.NewGuid():N}";

    [Fact]
    public async Task Grant_MadeAndWithdrawn_IsKeptAuditedAndEndsTheSessions()
    {
        await using var visit = await VisitAsync("administrator");
        await visit.OpenAsync("/access");
        await visit.Page.Locator("input[name=user]").FillAsync(_person);
        await visit.Page.Locator("select[name=role]").SelectOptionAsync("borough_lead");
        await visit.Page.GetByText("Boroughs, for a borough lead").ClickAsync();
        await visit.Page.GetByLabel("Camden").CheckAsync();
        await visit.Page.GetByLabel("Islington").CheckAsync();
        await visit.Page.Locator(".grant input[name=reason]").FillAsync("stands in for a colleague");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Grant access" }).ClickAsync();

        var row = visit.Page.Locator("tbody tr").Filter(new() { HasText = _person });
        await Assertions.Expect(row).ToContainTextAsync("Camden, Islington");
        await Assertions.Expect(row).ToContainTextAsync("In force");
        Assert.EndsWith("/access", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("stands in for a colleague", await AuditAsync("access_granted"));

        await SessionAsync();
        await visit.Page.Locator("select[name=grant]").SelectOptionAsync(await SeenAsync());
        await visit.Page.Locator(".grant-withdraw input[name=reason]").FillAsync("the colleague is back");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();

        // Asked once more, with what it touches.
        var asked = visit.Page.Locator(".grant-asked");
        await Assertions.Expect(asked).ToContainTextAsync($"1 grant: {_person}, Borough lead of 2 boroughs");
        await Assertions.Expect(asked).ToContainTextAsync("1 open session of theirs ends at once.");
        await Assertions.Expect(row).ToContainTextAsync("In force");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, withdraw it" }).ClickAsync();

        await Assertions.Expect(row).ToContainTextAsync("the colleague is back");
        Assert.Equal("the colleague is back", await AuditAsync("access_withdrawn"));
        Assert.Equal("access_changed", await Sql.TextAsync(sites.LoadedDatabase.Owner, $"select ended_why from core.session where user_id = '{_person}'"));
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData("user", "DEMO-administrator", "Nobody grants access to themselves")]
    [InlineData("role", "borough_lead", "needs at least one borough")]
    [InlineData("borough", "E09000007", "Boroughs are for a borough lead")]
    [InlineData("role", "king", "Choose the role")]
    [InlineData("user", "p\u0130rson", "characters that no id has")]
    [InlineData("user", "\u0430dmin", "characters that no id has")]
    [InlineData("user", "per\u200Bson", "characters that no id has")]
    [InlineData("user", "per\u202Eson", "characters that no id has")]
    [InlineData("user", "a person", "characters that no id has")]
    [InlineData("from", "2020-01-01", "The first day has passed")]
    [InlineData("from", "9999-12-31", "more than a year away")]
    [InlineData("until", "9999-12-31", "more than 5 years after")]
    [InlineData("until", "2020-01-01", "The last day is before the first")]
    [InlineData("reason", " ", "Say why")]
    [InlineData("reason", "one line\nand another", "on one line of at most 500 characters")]
    public async Task Grant_ThatCannotBe_SaysWhyAndChangesNothing(string field, string value, string sentence)
    {
        using var client = await Readers.NewAsync(sites.Loaded, "administrator");
        var fields = Fields();
        fields[field] = value;

        using var response = await DemoSignIn.PostAsync(client, "/access", "/access", fields);

        Assert.Contains(sentence, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Null(await GrantedAsync());
    }

    [Theory]
    [InlineData("auditor")]
    [InlineData("analyst")]
    [InlineData("command")]
    public async Task Grant_ByAnotherRole_ChangesNothing(string reader)
    {
        using var client = await Readers.NewAsync(sites.Loaded, reader);

        using var response = await DemoSignIn.PostAsync(client, "/about", "/access", Fields());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("not_of_role", await RefusedAsync(reader));
        Assert.Null(await GrantedAsync());
    }

    [Fact]
    public async Task Grant_ToOneself_LeavesALine()
    {
        using var client = await Readers.NewAsync(sites.Loaded, "administrator");
        var fields = Fields();
        fields["user"] = "demo-administrator";

        using var response = await DemoSignIn.PostAsync(client, "/access", "/access", fields);

        Assert.Equal("to_oneself", await RefusedAsync("administrator"));
    }

    [Fact]
    public async Task Withdrawal_OfNoGrant_AsksForOne()
    {
        using var client = await Readers.NewAsync(sites.Loaded, "administrator");
        await Sql.PastRowSecurityAsync(sites.LoadedDatabase, $"insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('{_person}', 'analyst', now(), 'a test', 'admin')");

        using var response = await DemoSignIn.PostAsync(client, "/access", "/access", new() { ["_handler"] = "withdraw", ["grant"] = "x", ["reason"] = "a test" });

        Assert.Contains("Choose the grant", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_OfAGrantThatAnotherChangedMeanwhile_SaysWhoAndWhenAndSavesNothing()
    {
        await Sql.PastRowSecurityAsync(sites.LoadedDatabase, $"insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('{_person}', 'analyst', now(), 'a test', 'admin')");
        await using var visit = await VisitAsync("administrator");
        await visit.OpenAsync("/access");
        var seen = await SeenAsync();
        await visit.Page.Locator("select[name=grant]").SelectOptionAsync(seen);
        await visit.Page.Locator(".grant-withdraw input[name=reason]").FillAsync("too late");
        using var other = await Readers.NewAsync(sites.Loaded, "administrator");
        using var first = await DemoSignIn.PostAsync(other, "/access", "/access", new() { ["_handler"] = "withdraw", ["grant"] = seen, ["confirmed"] = seen, ["reason"] = "came first" });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();

        var changedAt = await Sql.TextAsync(
            sites.LoadedDatabase.Owner, $"select to_char(changed_at at time zone 'Europe/London', 'HH24:MI \"on\" FMDD FMMonth YYYY') from core.access_grant where user_id = '{_person}'");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(
            $"Administrator changed this at {changedAt}: nothing of yours was saved. Look at it again, then decide.");
        await Assertions.Expect(visit.Page.Locator("tbody tr").Filter(new() { HasText = _person })).ToContainTextAsync("came first");
        Assert.Equal("came first", await AuditAsync("access_withdrawn"));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Withdrawal_OfTheLastGrantThatAnotherWithdrewMeanwhile_IsAnsweredByThePage()
    {
        await using var site = await RunningSite.StartAsync(await sites.LoadSampleAsync());
        using var client = await Readers.NewAsync(site, "administrator");

        using var response = await DemoSignIn.PostAsync(client, "/access", "/access", new() { ["_handler"] = "withdraw", ["grant"] = "1:1", ["reason"] = "a test" });

        Assert.Contains("Choose the grant", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/access", "withdraw", "Nothing was saved: the grants could not be read.")]
    [InlineData("/access", "grant", "Nothing was saved: the grants could not be read.")]
    [InlineData("/reports/find", "find-report", "could not be")]
    public async Task Form_PostedWhileThePageCannotRead_IsAnsweredByThePage(string path, string form, string sentence)
    {
        var database = await sites.LoadSampleAsync();
        await using var site = await RunningSite.StartAsync(database);
        using var client = await Readers.NewAsync(site, form == "find-report" ? "analyst" : "administrator");
        await Sql.ScalarAsync(database.Owner, "revoke select on core.access_grant from fraud_editor; revoke usage on schema report from fraud_web");

        using var response = await DemoSignIn.PostAsync(client, "/about", path, new() { ["_handler"] = form, ["Reference"] = "00" });

        Assert.Contains(sentence, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("light", 1440, 900)]
    [InlineData("dark", 390, 844)]
    public async Task Page_WithGrants_HasNoAxeFindingAndDoesNotScrollSideways(string theme, int width, int height)
    {
        await Sql.PastRowSecurityAsync(sites.LoadedDatabase, $"insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('{_person}@police.example', 'analyst', now(), 'a reason of some length for the table', 'admin')");
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, theme, width, height, await DemoSignIn.CookieAsync(sites.Loaded.Address, "administrator"));

        await visit.OpenAsync("/access");

        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Equal(0, await visit.OverflowAsync());
        await using var auditor = await VisitAsync("auditor");
        await auditor.OpenAsync("/access");
        Assert.Equal(0, await auditor.Page.Locator("main form").CountAsync());
    }

    private Dictionary<string, string> Fields() => new()
    {
        ["_handler"] = "grant",
        ["user"] = _person,
        ["role"] = "analyst",
        ["from"] = LondonTime.Today(TimeProvider.System).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["reason"] = "a test",
    };

    private async Task<Visit> VisitAsync(string reader) =>
        await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, reader));

    private Task<string?> AuditAsync(string action) => Sql.TextAsync(
        sites.LoadedDatabase.Auditor, $"select purpose from audit.event where action_code = '{action}' and detail ->> 'user' = '{_person}'");

    private Task<string?> RefusedAsync(string reader) => Sql.TextAsync(
        sites.LoadedDatabase.Auditor,
        $"select detail ->> 'why' from audit.event where action_code = 'access_refused' and user_id = 'demo-{reader}' and subject = '/access' order by event_no desc limit 1");

    private Task<object?> GrantedAsync() => Sql.ScalarAsync(
        sites.LoadedDatabase.Owner, $"select grant_id from core.access_grant where user_id in ('{_person}', 'DEMO-administrator')");

    /// <summary>The grant and its version, as the form carries them.</summary>
    private async Task<string> SeenAsync() => (await Sql.TextAsync(
        sites.LoadedDatabase.Owner, $"select grant_id || ':' || row_version from core.access_grant where user_id = '{_person}'"))!;

    private Task<object?> SessionAsync() => Sql.PastRowSecurityAsync(sites.LoadedDatabase, $"""
        insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
        values (gen_random_uuid(), '{_person}', 'A Person', 'borough_lead', array['E09000007'], false, now() + interval '1 hour')
        """);
}
