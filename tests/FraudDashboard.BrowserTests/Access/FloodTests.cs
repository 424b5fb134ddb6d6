using System.Globalization;
using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>One person who asks for too much fills neither the audit nor the memory, and makes nobody else wait.</summary>
public sealed class FloodTests(OwnSites sites) : IClassFixture<OwnSites>
{
    private static readonly Reader Lead = new() { UserId = "demo-lead", UserName = "A lead", Role = Role.BoroughLead, Boroughs = [], SessionId = Guid.Empty };

    [Fact]
    public async Task Refusals_MoreThanTheLimit_AreOneLineThatCountsThem()
    {
        await using (var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--Access:RefusalLinesPerMinute=3"))
        {
            using var lead = await Readers.NewAsync(site, "lead");
            using var staff = await Readers.NewAsync(site, "staff");
            await AskAsync(lead, 20, number => $"/imports/{number}");
            await AskAsync(lead, 9, number => $"/reports/9999{number}");
            await AskAsync(staff, 1, number => "/audit");

            Assert.Equal(3, await LinesAsync("user_id = 'demo-lead' and detail ->> 'why' = 'not_of_role'", 3));
            Assert.Equal(3, await LinesAsync("user_id = 'demo-lead' and detail ->> 'why' like 'There is no such report%'", 3));
            Assert.Equal(1, await LinesAsync("user_id = 'demo-staff' and subject = '/audit'", 1));

            await site.Services.GetRequiredService<RefusalLimit>().WriteCountsAsync();
            Assert.Equal(17, await CountedAsync("not_of_role"));
            Assert.Equal(6, await CountedAsync("There is no such report in what this person may see."));
            await AskAsync(lead, 2, number => $"/imports/{number}");
        }

        // A site that stops writes what it has counted.
        Assert.Equal(19, await CountedAsync("not_of_role"));
        Assert.Equal(2, await LinesAsync("user_id = 'demo-lead' and detail ->> 'why' = 'not_of_role' and detail ? 'more'", 2));
    }

    [Theory]
    [InlineData("/boroughs/Jane Doe, 07700 900123", "/boroughs/…")]
    [InlineData("/reports/07700900123", "/reports/…")]
    [InlineData("/Jane Doe 0001234/26", "/…")]
    [InlineData("/audit?find=Jane Doe", "/audit")]
    public async Task Address_Refused_IsAuditedWithoutWhatWasTyped(string path, string subject)
    {
        // Open to no administrator, who has no figures.
        using var client = await Readers.NewAsync(sites.Loaded, "administrator");
        var before = await LinesAsync($"user_id = 'demo-administrator' and subject = '{subject}'");

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.Equal(before + 1, await LinesAsync($"user_id = 'demo-administrator' and subject = '{subject}'", before + 1));
        Assert.Equal(0, await LinesAsync("(subject || coalesce(purpose, '') || detail::text) ~ 'Jane|0770|Doe|0001234'"));
    }

    [Fact]
    public async Task Address_AsLongAsAnyIs_LeavesAShortLine()
    {
        using var client = await Readers.NewAsync(sites.Loaded, "administrator");
        foreach (var path in new[] { $"/boroughs/{new string('x', 6000)}", $"/export/{new string('x', 6000)}", $"/{new string('x', 6000)}" })
        {
            using var page = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            using var file = await DemoSignIn.PostAsync(client, "/about", path, new() { ["query"] = new string('x', 6000), ["purpose"] = "a test" });
        }

        Assert.Equal(0, await LinesAsync("length(subject || detail::text) > 200"));
        Assert.True(await LinesAsync("user_id = 'demo-administrator' and subject = '/export/…'", 1) > 0);
    }

    [Fact]
    public async Task Circuits_MoreThanTheLimit_AreRefusedForThatPersonAlone()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--Access:CircuitsPerPerson=2");
        await using var lead = await Visit.StartAsync(sites, site, cookie: await DemoSignIn.CookieAsync(site.Address, "lead"));
        await using var command = await Visit.StartAsync(sites, site, cookie: await DemoSignIn.CookieAsync(site.Address, "command"));
        await lead.OpenAsync("/about");
        await using var second = await Visit.StartAsync(sites, site, cookie: await DemoSignIn.CookieAsync(site.Address, "lead"));
        await second.OpenAsync("/about");

        await using var third = await Visit.StartAsync(sites, site, cookie: await DemoSignIn.CookieAsync(site.Address, "lead"));
        var page = await third.Page.GotoAsync("/about");
        await Assertions.Expect(third.Page.GetByText("You have as many pages of this site open")).ToBeVisibleAsync();
        Assert.DoesNotContain("\"type\":\"server\"", await page!.TextAsync(), StringComparison.Ordinal);
        await command.OpenAsync("/about");

        // One closed makes room for one.
        await second.DisposeAsync();
        while (!site.Services.GetRequiredService<CircuitLimit>().HasRoomFor(Lead))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await third.OpenAsync("/about");
        await Assertions.Expect(third.Page.GetByText("You have as many pages of this site open")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Circuits_OfPagesMadeWhileThereWasRoom_AreRefusedAllTheSame()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--Access:CircuitsPerPerson=1");
        var cookie = await DemoSignIn.CookieAsync(site.Address, "lead");
        await using var first = await Visit.StartAsync(sites, site, cookie: cookie);
        await using var second = await Visit.StartAsync(sites, site, cookie: cookie);
        var page = await first.Page.APIRequest.GetAsync("/about");
        var html = await page.TextAsync();
        Assert.Contains("\"type\":\"server\"", html, StringComparison.Ordinal);
        await first.OpenAsync("/about");
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        second.Page.WebSocket += (_, socket) => socket.Close += (_, _) => closed.TrySetResult();

        await second.Page.RouteAsync("**/about", route => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" }));
        await second.Page.GotoAsync("/about");

        await closed.Task.WaitAsync(TimeSpan.FromMilliseconds(BrowserFixture.WithinMs), TestContext.Current.CancellationToken);
        Assert.False(site.Services.GetRequiredService<CircuitLimit>().HasRoomFor(Lead));
    }

    [Fact]
    public async Task Pages_AtOnceMoreThanTheLimit_AreRefusedInASentenceAndHoldUpNobodyElse()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--Access:PagesAtOnce=2", "--Access:PagesWaiting=2");
        using var lead = await Readers.NewAsync(site, "lead");
        using var command = await Readers.NewAsync(site, "command");
        List<Task<HttpResponseMessage>> asked;
        await using (await HoldAsync(sites.LoadedDatabase, "core.training"))
        {
            asked = [.. Enumerable.Range(0, 12).Select(_ => lead.GetAsync(new Uri("/boroughs/E09000007", UriKind.Relative), TestContext.Current.CancellationToken))];
            var refused = await Task.WhenAll(await FirstAsync(asked, 8));

            Assert.All(refused, response => Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode));
            Assert.All(refused, response => Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter?.Delta));
            Assert.Contains("Too many requests", await refused[0].Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var other = await command.GetAsync(new Uri("/rules", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        var all = await Task.WhenAll(asked);
        Assert.Equal(4, all.Count(response => response.StatusCode == HttpStatusCode.OK));
    }

    private static async Task<IReadOnlyList<Task<HttpResponseMessage>>> FirstAsync(List<Task<HttpResponseMessage>> asked, int count)
    {
        var done = new List<Task<HttpResponseMessage>>();
        await foreach (var response in Task.WhenEach(asked))
        {
            done.Add(response);
            if (done.Count == count)
            {
                break;
            }
        }

        return done;
    }

    private static async Task<IAsyncDisposable> HoldAsync(DatabaseConnections database, string table)
    {
#pragma warning disable RS0030 // Holds a lock as nobody of the site does.
        var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var hold = new NpgsqlCommand($"begin; lock table {table} in access exclusive mode", connection);
#pragma warning restore RS0030
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task AskAsync(HttpClient client, int count, Func<int, string> path)
    {
        for (var number = 1; number <= count; number++)
        {
            using var response = await client.GetAsync(new Uri(path(number), UriKind.Relative), TestContext.Current.CancellationToken);
        }
    }

    private Task<long> LinesAsync(string where, long expected = 0) => AuditLines.CountAsync(
        sites.LoadedDatabase, $"select count(*) from audit.event where action_code = 'access_refused' and {where}", expected);

    private Task<long> CountedAsync(string why) => NumberAsync(
        $"select coalesce(sum((detail ->> 'more')::bigint), 0)::bigint from audit.event where user_id = 'demo-lead' and detail ->> 'why' = '{why}'");

    private async Task<long> NumberAsync(string sql) =>
        Convert.ToInt64(await Sql.ScalarAsync(sites.LoadedDatabase.Auditor, sql), CultureInfo.InvariantCulture);
}
