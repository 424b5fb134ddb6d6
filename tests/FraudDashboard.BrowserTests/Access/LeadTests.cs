using System.Net;
using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>The lead of Camden and Islington: their own boroughs, London as published, and nothing of another borough by any address.</summary>
public sealed partial class LeadTests(OwnSites sites) : IClassFixture<OwnSites>, IDisposable
{
    private const string Westminster = "E09000033";
    private readonly Readers _readers = new(sites);

    public void Dispose() => _readers.Dispose();

    [Theory]
    [InlineData("/?borough=E09000033")]
    [InlineData("/reports?borough=none")]
    [InlineData("/reports?AREA=e09000033")]
    [InlineData("/rules?bcu=Central West")]
    [InlineData("/nfib?borough=E09000033")]
    [InlineData("/outcomes?borough=none")]
    [InlineData("/victim-care?borough=E09000033")]
    [InlineData("/packs?area=E09000033")]
    [InlineData("/reports?borough=E09000007&borough=E09000033", "There are 2 values")]
    [InlineData("/reports?borough=E09000007&bcu=Central West", "names both")]
    [InlineData("/reports?borough=Westminster", "is not a borough")]
    [InlineData("/reports?borough=orphan", "is not a borough")]
    [InlineData("/reports?borough=*", "is not a borough")]
    public async Task Address_OfAnotherArea_ShowsTheirOwnWithAWarningAndIsAudited(string address, string warning = "is not among your boroughs")
    {
        var client = await _readers.AsAsync("lead");
        var path = address.Split('?')[0];
        var before = await _readers.LinesAsync("access_refused", "demo-lead", path);

        var html = WebUtility.HtmlDecode(await GetAsync(client, address));

        Assert.Contains(warning, html, StringComparison.Ordinal);
        Assert.Equal(before + 1, await _readers.LinesAsync("access_refused", "demo-lead", path, before + 1));
    }

    [Theory]
    [InlineData("/boroughs/E09000033")]
    [InlineData("/boroughs/none")]
    [InlineData("/boroughs/Newham")]
    public async Task Borough_OfAnother_IsRefusedAndAudited(string path)
    {
        var client = await _readers.AsAsync("lead");
        var before = await _readers.LinesAsync("access_refused", "demo-lead", path);

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("not among your boroughs", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before + 1, await _readers.LinesAsync("access_refused", "demo-lead", path, before + 1));
    }

    [Fact]
    public async Task Report_OfAnotherBorough_IsNotThere()
    {
        var client = await _readers.AsAsync("lead");
        var other = await Sql.ScalarAsync(sites.LoadedDatabase.Loader, $"select min(report_id) from core.crime_report where scope_code = '{Westminster}'");
        var own = await Sql.ScalarAsync(sites.LoadedDatabase.Loader, "select min(report_id) from core.crime_report where scope_code = 'E09000007'");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, $"/reports/{other}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"/reports/{own}"));
    }

    [Theory]
    [InlineData("reports", "?borough=E09000033")]
    [InlineData("reports", "?borough=none")]
    [InlineData("referrals", "?bcu=Central West")]
    [InlineData("boroughs", "?area=E09000033")]
    [InlineData("reports", "?borough=E09000007&borough=E09000033")]
    [InlineData("reports", "?borough=Newham")]
    public async Task Export_OfAnotherArea_GivesNothingAndIsAudited(string key, string query)
    {
        var client = await _readers.AsAsync("lead");
        var before = await _readers.LinesAsync("access_refused", "demo-lead", $"/export/{key}");

        using var response = await DemoSignIn.PostAsync(client, "/about", $"/export/{key}", new() { ["query"] = query, ["purpose"] = "a test" });

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(before + 1, await _readers.LinesAsync("access_refused", "demo-lead", $"/export/{key}", before + 1));
    }

    [Theory]
    [InlineData("borough:" + Westminster)]
    [InlineData("bcu:Central West")]
    [InlineData("london:*")]
    [InlineData("none:none")]
    public async Task Pack_OfAnotherArea_GivesNothingAndIsAudited(string area)
    {
        var client = await _readers.AsAsync("lead");
        foreach (var path in new[] { "/packs/file", "/packs/brief" })
        {
            var before = await _readers.LinesAsync("access_refused", "demo-lead", path);

            using var response = await DemoSignIn.PostAsync(client, "/about", path, new() { ["pack"] = "1", ["area"] = area, ["purpose"] = "a test" });

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal(before + 1, await _readers.LinesAsync("access_refused", "demo-lead", path, before + 1));
        }
    }

    [Theory]
    [InlineData("//export/reports", "/reports/…")]
    [InlineData("/export%2freports", "/…")]
    [InlineData("/reports%2f1", "/reports/…")]
    [InlineData("//reports/1", "/reports/…")]
    [InlineData("/admin", "/…")]
    public async Task Address_ThatIsNoneOfTheSites_GivesNothingAndIsAuditedWithoutWhatWasTyped(string path, string subject)
    {
        var lead = await _readers.AsAsync("lead");
        var before = await _readers.LinesAsync("access_refused", "demo-lead", subject);

        using var response = await DemoSignIn.PostAsync(lead, "/about", path, new() { ["query"] = "", ["purpose"] = "a test" });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(before + 1, await _readers.LinesAsync("access_refused", "demo-lead", subject, before + 1));
    }

    [Fact]
    public async Task Export_WithTheTokenOfAnother_GivesNothingAndIsAudited()
    {
        var lead = await _readers.AsAsync("lead");
        var before = await _readers.LinesAsync("access_refused", "demo-lead", "/export/reports");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["query"] = "", ["purpose"] = "a test", ["__RequestVerificationToken"] = "another's" });

        using var response = await lead.PostAsync(new Uri("/export/reports", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(before + 1, await _readers.LinesAsync("access_refused", "demo-lead", "/export/reports", before + 1));
    }

    [Fact]
    public async Task Pages_OfALead_LinkToNoOtherBorough()
    {
        var client = await _readers.AsAsync("lead");
        foreach (var path in new[] { "/", "/boroughs", "/boroughs/E09000007", "/rules", "/nfib", "/outcomes", "/reports", "/victim-care", "/packs", "/packs/1/brief" })
        {
            var html = await GetAsync(client, path);
            var shown = Comments().Replace(html, "");
            Assert.Contains("</main>", shown, StringComparison.Ordinal);
            var named = Codes().Matches(shown).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
            Assert.True(named.Except(["E09000007", "E09000019"]).ToList() is [], $"{path} names {string.Join(", ", named)}");
            Assert.DoesNotContain("borough=none", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Overview_InTwoBrowsers_HasTheFiguresOfEach()
    {
        await using var command = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, "command"));
        await using var lead = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, "lead"));

        await command.OpenAsync("/?month=2026-09");
        await lead.OpenAsync("/?month=2026-09");

        const string Counted = "select count(*) from core.assessment where is_counted and recorded_month = '2026-09-01'";
        Assert.Contains(await NumberAsync(Counted), await command.Page.Locator(".sub").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(await NumberAsync($"{Counted} and scope_code in ('E09000007', 'E09000019')"), await lead.Page.Locator(".sub").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Your boroughs", await lead.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Axe.FindingsAsync(lead.Page));
    }

    [Fact]
    public async Task Boroughs_OfALead_AreComparedWithLondonAsPublished()
    {
        await using var lead = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, "lead"));

        await lead.OpenAsync("/boroughs");

        var published = await Sql.TextAsync(sites.LoadedDatabase.Web, """
            select round(100.0 * sum(numerator) / sum(denominator), 1)::text
            from report.published_measures
            inner join report.measures using (measure_code)
            where measure_code = 'completion' and cohort_month > latest_settled_month - interval '12 months' and cohort_month <= latest_settled_month
            """);
        await Assertions.Expect(lead.Page.Locator("figure.chart .s").First).ToContainTextAsync($"London as published {published}");
        Assert.Equal(["Camden", "Islington", "All Central North"], await lead.Page.Locator("table.cards tbody th[scope=row]").AllInnerTextsAsync());
        Assert.Empty(await Axe.FindingsAsync(lead.Page));
        await lead.OpenAsync("/boroughs/E09000007");
        await Assertions.Expect(lead.Page.Locator("main")).ToContainTextAsync("London as published");
        Assert.Empty(lead.Errors);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static Task<string> GetAsync(HttpClient client, string path) =>
        client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<string> NumberAsync(string sql) =>
        await _readers.NumberAsync(sql) + " crime reports";

    // State that Blazor keeps for its circuit, encrypted.
    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("E090000[0-9]{2}")]
    private static partial Regex Codes();
}
