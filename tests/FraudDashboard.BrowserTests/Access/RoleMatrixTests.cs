using System.Net;
using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>Role by page within a circuit, and role by the values that a page's filters offer: what the table of who may what says, and nothing else.</summary>
public sealed partial class RoleMatrixTests(OwnSites sites) : IClassFixture<OwnSites>, IDisposable
{
    private const string Refusal = "This page is not open to you";

    private readonly Readers _readers = new(sites);

    public static TheoryData<string> EveryReader => PageAccessTests.EveryReader;

    private static IEnumerable<string> Paths => SitePages.All.Concat([Urls.AccessPath, Urls.AuditPath]);

    public void Dispose() => _readers.Dispose();

    /// <summary>Without a request of its own: the circuit that About has opened goes from page to page. Access, names, notes and finding a report are forms, outside of it.</summary>
    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Page_ReachedWithinTheCircuitOfEachRole_IsOpenOrRefusedAsTheTableSays(string reader)
    {
        var role = DemoReaders.Find(reader)!.Role;
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, reader));
        await visit.OpenAsync(Urls.AboutPath);
        foreach (var path in Paths.Where(path => path is not (Urls.AboutPath or Urls.AccessPath or Urls.FindReportPath or Urls.NamesPath or Urls.NotePath)))
        {
            await GoAsync(visit, SitePages.Fill(path, sites));

            // By its title, which is what was waited for: the text may come a moment later.
            var isRefused = (await visit.Page.TitleAsync()).StartsWith(Refusal, StringComparison.Ordinal);
            Assert.True(AccessMatrix.May(role, PageAccessTests.NeedOf(path)) != isRefused, $"{path} as {reader}: {await visit.Page.TitleAsync()}");
            if (isRefused)
            {
                // Two pages that are refused have one title, and the second is told from the first by beginning anew.
                await visit.OpenAsync(Urls.AboutPath);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Filters_OfEachRole_OfferTheAreasAndTeamsOfItsScopeAlone(string reader)
    {
        var demo = DemoReaders.Find(reader)!;
        var boroughs = await CodesAsync("select borough_code from ref.borough where force = 'Metropolitan Police'");
        var own = demo.Role == Role.BoroughLead ? await CodesAsync($"select borough_code from ref.borough where name in ('{string.Join("', '", demo.Boroughs)}')") : boroughs;
        var teams = await CodesAsync($"select distinct owner_team from core.team where scope_code in ('{string.Join("', '", own)}') or {demo.Role != Role.BoroughLead}");
        var client = await _readers.AsAsync(reader);
        foreach (var path in Paths.Where(path => AccessMatrix.May(demo.Role, PageAccessTests.NeedOf(path))))
        {
            using var response = await client.GetAsync(new Uri(SitePages.Fill(path, sites), UriKind.Relative), TestContext.Current.CancellationToken);
            var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            var offered = Options(html, "area").Where(boroughs.Contains).ToHashSet();
            Assert.True(offered.Count == 0 || offered.SetEquals(own), $"{path} as {reader} offers {string.Join(", ", offered.Except(own))} and not {string.Join(", ", own.Except(offered))}");
            Assert.True(Options(html, "team").All(team => team is "" or FilterWords.None || teams.Contains(team)), $"{path} as {reader} offers a team of others");
        }

        Assert.True(demo.Role is Role.Administrator or Role.Auditor || Options(await WorklistAsync(client), "team").Count() > 1, "No team is offered at all.");
    }

    private async Task GoAsync(Visit visit, string path)
    {
        var before = await visit.Page.TitleAsync();
        await visit.Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
        try
        {
            await visit.Page.WaitForFunctionAsync(
                "before => !['', before].includes(document.title) && !/^(Reading the figures|Loading )/.test(document.title) && document.querySelector('main h1')", before);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{path}: the circuit stays at {visit.Page.Url}, titled {await visit.Page.TitleAsync()}, after {before}; {string.Join(" | ", visit.Errors.Concat(sites.Loaded.Errors))}; {await visit.Page.Locator("main").InnerTextAsync()}");
        }
    }

    private static Task<string> WorklistAsync(HttpClient client) =>
        client.GetStringAsync(new Uri(Urls.CrimeReportsPath, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<HashSet<string>> CodesAsync(string sql) =>
        [.. (await Sql.TextAsync(sites.LoadedDatabase.Loader, $"select coalesce(string_agg(code, e'\\x1f'), '') from ({sql}) as codes (code)"))!.Split('\x1f')];

    private static IEnumerable<string> Options(string html, string name) =>
        Select().Matches(html).Where(select => select.Groups["name"].Value == name)
            .SelectMany(select => Option().Matches(select.Groups["options"].Value))
            .Select(option => WebUtility.HtmlDecode(option.Groups["value"].Value));

    [GeneratedRegex("<select name=\"(?<name>[a-z]+)\".*?>(?<options>.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Option();
}
