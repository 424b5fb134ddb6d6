using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>Role by page within a circuit: what the table of who may what says, and nothing else.</summary>
public sealed class RoleMatrixTests(OwnSites sites) : IClassFixture<OwnSites>
{
    private const string Refusal = "This page is not open to you";

    public static TheoryData<string> EveryReader => AnsweredPages.EveryReader;

    /// <summary>Without a request of its own: the circuit that About has opened goes from page to page. Access, names, notes, comments and finding a report are forms, outside of it.</summary>
    [Theory]
    [MemberData(nameof(EveryReader))]
    public async Task Page_ReachedWithinTheCircuitOfEachRole_IsOpenOrRefusedAsTheTableSays(string reader)
    {
        var role = DemoReaders.Find(reader)!.Role;
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, reader));
        await visit.OpenAsync(Urls.AboutPath);
        foreach (var path in AnsweredPages.Paths.Where(path => path is not (Urls.AboutPath or Urls.AccessPath or Urls.FindReportPath or Urls.NamesPath or Urls.NotePath or Urls.BriefCommentPath)))
        {
            var title = await GoAsync(visit, SitePages.Fill(path, sites));

            // By its title, which is what was waited for: the text may come a moment later.
            var isRefused = title.StartsWith(Refusal, StringComparison.Ordinal);
            Assert.True(AccessMatrix.May(role, PageAccessTests.NeedOf(path)) != isRefused, $"{path} as {reader}: {title}");
            if (isRefused)
            {
                // Two pages that are refused have one title, and the second is told from the first by beginning anew.
                await visit.OpenAsync(Urls.AboutPath);
            }
        }
    }

    /// <summary>Goes to a page as its circuit does, and returns its title: between the titles of two renderings there is none.</summary>
    private async Task<string> GoAsync(Visit visit, string path)
    {
        // Not while the circuit takes over: a page that is left in that moment takes the title of the next with it.
        var before = await (await visit.Page.WaitForFunctionAsync("() => document.title")).JsonValueAsync<string>();
        await visit.Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
        try
        {
            await visit.Page.WaitForFunctionAsync(
                "before => !['', before].includes(document.title) && !/^(Reading the figures|Loading )/.test(document.title) && document.querySelector('main h1')", before);
            return await (await visit.Page.WaitForFunctionAsync("() => document.title")).JsonValueAsync<string>();
        }
        catch (TimeoutException)
        {
            throw new Xunit.Sdk.XunitException($"{path}: the circuit stays at {visit.Page.Url}, titled {await visit.Page.TitleAsync()}, after {before}; {string.Join(" | ", visit.Errors.Concat(sites.Loaded.Errors))}; {await visit.Page.Locator("main").InnerTextAsync()}");
        }
    }
}
