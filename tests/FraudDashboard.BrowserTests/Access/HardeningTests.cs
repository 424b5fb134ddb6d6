using System.Globalization;
using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Security.SignIn;
using Npgsql;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>What the site refuses whoever asks: too much, too large, a database role that could do harm.</summary>
public sealed class HardeningTests(OwnSites sites) : IClassFixture<OwnSites>
{
    [Fact]
    public async Task Files_MoreThanTheLimit_AreRefusedForThatPersonAlone()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--Access:FilesPerMinute=2");
        using var command = await Readers.NewAsync(site, "command");
        using var analyst = await Readers.NewAsync(site, "analyst");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests],
            [await ExportAsync(command), await ExportAsync(command), await ExportAsync(command)]);
        Assert.Equal(HttpStatusCode.OK, await ExportAsync(analyst));
        Assert.True(Convert.ToInt64(await Sql.ScalarAsync(sites.LoadedDatabase.Auditor, "select count(*) from audit.event where user_id = 'demo-command' and detail ->> 'why' = 'too_often'"), CultureInfo.InvariantCulture) > 0);
    }

    [Theory]
    [InlineData("administrator", "/access")]
    [InlineData("auditor", "/access")]
    public async Task RefusedPage_OfARoleWithoutFigures_LeadsToAPageItMayOpen(string reader, string first)
    {
        using var client = await Readers.NewAsync(sites.Loaded, reader);

        using var response = await client.GetAsync(new Uri("/reports", UriKind.Relative), TestContext.Current.CancellationToken);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Matches($"<a [^>]*href=\"{first}\"[^>]*>(<[^>]*>)*Go to access<", html);
    }

    [Fact]
    public async Task MalformedRequest_InDevelopment_SaysNothingOfItsHeaders()
    {
        using var client = await Readers.NewAsync(sites.Loaded, "command");
        using var body = new StringContent("x", System.Text.Encoding.UTF8, "multipart/form-data");

        using var response = await client.PostAsync(new Uri("/export/reports", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("reader=", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIns_MoreThanTheLimit_AreRefused()
    {
        // The site's own analyst was the first.
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--Access:SignInsPerMinute=2");
        using var client = DemoSignIn.Client(site.Address);
        using var second = await DemoSignIn.PostAsync(client, "auditor");

        using var third = await DemoSignIn.PostAsync(client, "auditor");

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task Form_LargerThanAnyForm_IsRefused()
    {
        using var client = await Readers.NewAsync(sites.Loaded, "command");

        using var response = await DemoSignIn.PostAsync(client, "/about", "/export/reports", new() { ["purpose"] = new string('x', 2_000_000) });

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task Cookie_OfOneNode_IsReadByAnother()
    {
        await using var second = await RunningSite.StartAsync(sites.LoadedDatabase);
        var cookie = await DemoSignIn.CookieAsync(sites.Loaded.Address, "command");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{second.Address}/rules") { Headers = { { "Cookie", $"reader={cookie}" } } };

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Convert.ToInt64(await Sql.ScalarAsync(sites.LoadedDatabase.Editor, "select count(*) from core.data_protection_key"), CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public async Task Role_OfTheSite_IsHarmless() => Assert.Empty(await WebRole.FaultsAsync(sites.LoadedDatabase.Web, [], TestContext.Current.CancellationToken));

    [Fact]
    public async Task Site_WithTheOwnersOrTheLoadersRole_DoesNotStart()
    {
        foreach (var connection in new[] { sites.LoadedDatabase.Owner, sites.LoadedDatabase.Loader })
        {
            var refused = await Assert.ThrowsAsync<SiteRefusedException>(() => RunningSite.StartAsync(sites.LoadedDatabase with { Web = connection }));
            Assert.Contains("row security would not hold", refused.Message, StringComparison.Ordinal);
            var refusedToo = await Assert.ThrowsAsync<SiteRefusedException>(() => RunningSite.StartAsync(sites.LoadedDatabase with { Editor = connection }));
            Assert.Contains("The role of ConnectionStrings:FraudEditor ", refusedToo.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Site_WithoutALoginThatWrites_DoesNotStart()
    {
        var refused = await Assert.ThrowsAsync<SiteRefusedException>(() => RunningSite.StartAsync(sites.LoadedDatabase with { Editor = "" }));

        Assert.Contains("ConnectionStrings:FraudEditor is not set", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select audit.append('x', 'x', 'x', 'x', null, '{}')", true)]
    [InlineData("delete from core.session", false)]
    [InlineData("create table core.mine (x integer)", false)]
    [InlineData("create table public.mine (x integer)", false)]
    public async Task Role_OfTheSite_MayDoNoMoreThanItNeeds(string sql, bool isAllowed)
    {
        var database = sites.LoadedDatabase;
        var error = await Record.ExceptionAsync(() => Sql.ScalarAsync(database.Web, sql));
        Assert.Equal(isAllowed, error is null);
        Assert.True(isAllowed || error is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege });
    }

    private static async Task<HttpStatusCode> ExportAsync(HttpClient client)
    {
        using var response = await DemoSignIn.PostAsync(client, "/about", "/export/measures", new() { ["query"] = "", ["purpose"] = "a test" });
        return response.StatusCode;
    }
}
