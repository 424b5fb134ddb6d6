using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>Axe finds nothing: on every page with figures and on those that failed, in light, and no contrast too low in dark.</summary>
public sealed class AccessibilityTests(Sites sites) : IClassFixture<Sites>
{
    public static TheoryData<string, string> PagesAndThemes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in SitePages.All)
            {
                data.Add(path, "light");
                data.Add(path, "dark");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PagesAndThemes))]
    public Task Page_Loaded_HasNoAxeFinding(string path, string theme) =>
        AssertNoFindingAsync(sites, sites.Loaded, SitePages.Fill(path, sites), theme);

    [Fact]
    public async Task Axe_OfADarkPageWithFaults_NamesThoseOfContrastAlone()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.Page.SetContentAsync("<html lang=en><title>x</title><main><h1>x</h1><img src=x><p style='color:#aaa'>pale</p></main>");

        var findings = await Axe.FindingsAsync(visit.Page, "dark");

        Assert.StartsWith("color-contrast", Assert.Single(findings), StringComparison.Ordinal);
    }

    internal static async Task AssertNoFindingAsync(Sites sites, RunningSite site, string path, string theme)
    {
        var visit = await sites.LookAsync(site, theme);
        await visit.OpenAsync(path);
        Assert.Empty(await Axe.FindingsAsync(visit.Page, theme));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Pages_WhoseDatabaseRefuses_SayThatTheyFailedWithoutAxeFinding(string theme)
    {
        var connections = await sites.LoadSampleAsync();
        await using var broken = await RunningSite.StartAsync(connections);
        await Sql.ScalarAsync(connections.Owner, "revoke usage on schema report from fraud_web");
        await using var visit = await Visit.StartAsync(sites, broken, theme);
        var findings = new List<string>();
        // The mapping page reads nothing of that schema.
        foreach (var path in SitePages.All.Where(path => path != Urls.MappingPath).Select(path => SitePages.Fill(path, sites)))
        {
            await visit.OpenAsync(path);
            if (!await SaysThatItFailedAsync(visit))
            {
                findings.Add($"{path} does not say that it failed");
            }

            findings.AddRange((await Axe.FindingsAsync(visit.Page, theme)).Select(finding => $"{path}: {finding}"));
        }

        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task List_WhoseOwnQueryIsRefused_KeepsItsFiltersAndSaysThatItFailed(string theme)
    {
        var connections = await sites.LoadSampleAsync();
        await using var broken = await RunningSite.StartAsync(connections);
        await Sql.ScalarAsync(connections.Owner, "revoke select on report.reports_listed from fraud_web");
        await using var visit = await Visit.StartAsync(sites, broken, theme);

        await visit.OpenAsync("/reports?borough=E09000007");

        Assert.True(await SaysThatItFailedAsync(visit));
        Assert.Equal("E09000007", await visit.Page.Locator("select[name=area]").InputValueAsync());
        Assert.Empty(await Axe.FindingsAsync(visit.Page, theme));
    }

    [Fact]
    public async Task Axe_OfAPageWithFaults_NamesEach()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.Page.SetContentAsync("<html lang=en><title>x</title><main><h1>x</h1><img src=x><p style='color:#aaa'>pale</p></main>");

        var findings = await Axe.FindingsAsync(visit.Page);

        Assert.Contains(findings, finding => finding.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    // A circuit asks once more before it says so too: its first render is still reading.
    private static async Task<bool> SaysThatItFailedAsync(Visit visit)
    {
        try
        {
            await visit.Page.GetByText("could not be read").First.WaitForAsync();
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
