using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>Axe finds nothing: on every page with figures and on those that failed, in light, and no contrast too low in dark.</summary>
public sealed class AccessibilityTests(Sites sites, PageWalks walks) : IClassFixture<Sites>
{
    public static TheoryData<string> Paths => [.. SitePages.All];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_Loaded_HasNoAxeFinding(string path) => Assert.Empty((await walks.OfAsync(path, sites)).AxeFindings);

    [Fact]
    public async Task Page_PutIntoTheDarkThemeAndBack_LooksAsItsSiteSendsIt()
    {
        var path = SitePages.Fill("/reports/{report}", sites);
        var visit = await sites.LookAsync(sites.Loaded, "dark");
        await visit.OpenAsync(path);
        var sent = await visit.Page.EvaluateAsync<string>(DarkTheme.Look);
        visit = await sites.LookAsync(sites.Loaded);
        await visit.OpenAsync(path);
        var light = await visit.Page.EvaluateAsync<string>(DarkTheme.Look);
        Assert.NotEqual(sent, light);

        await DarkTheme.PutOnAsync(visit.Page);
        var dark = await visit.Page.EvaluateAsync<string>(DarkTheme.Look);
        await DarkTheme.TakeOffAsync(visit.Page);

        Assert.Equal(sent, dark);
        Assert.Equal(light, await visit.Page.EvaluateAsync<string>(DarkTheme.Look));
    }

    [Fact]
    public async Task Axe_OfAPageWithFaults_NamesEachInLightAndThoseOfContrastInDark()
    {
        var visit = await sites.LookAsync(sites.Loaded);
        await visit.OpenAsync("/about");
        await visit.Page.EvaluateAsync("""
            () => document.querySelector('main').insertAdjacentHTML('beforeend',
                `<img src=x><p style='color:#aaa;background:#fff'>pale</p><p style='color:#333;background:var(--mud-palette-background)'>black</p>
                <div>${'<p>as the others</p>'.repeat(3)}<p style='color:#bbb;background:#fff'>one of many</p>${'<p>as the others</p>'.repeat(3)}</div>
                <div>${"<p style='color:#ccc;background:#fff'>all of many</p>".repeat(9)}</div>`)
            """);

        var findings = await Axe.FindingsInBothThemesAsync(visit.Page);

        int Found(string rule, string text) => findings.Count(finding => finding.StartsWith(rule, StringComparison.Ordinal) && finding.Contains(text, StringComparison.Ordinal));
        Assert.Equal(1, Found("image-alt in all", "src=\"x\""));
        Assert.Equal(1, Found("color-contrast in light", "pale"));
        Assert.Equal(0, Found("color-contrast in light", "black"));
        Assert.Equal(1, Found("color-contrast in dark", "black"));
        Assert.Equal(1, Found("color-contrast in light", "one of many"));
        Assert.Equal(3, Found("color-contrast in light", "all of many"));
    }

    [Fact]
    public async Task Pages_WhoseDatabaseRefuses_SayThatTheyFailedWithoutAxeFinding()
    {
        var connections = await sites.LoadSampleAsync();
        await using var broken = await RunningSite.StartAsync(connections);
        await Sql.ScalarAsync(connections.Owner, "revoke usage on schema report from fraud_web");
        await using var visit = await Visit.StartAsync(sites, broken);
        var findings = new List<string>();
        // The mapping page reads nothing of that schema.
        foreach (var path in SitePages.All.Where(path => path != Urls.MappingPath).Select(path => SitePages.Fill(path, sites)))
        {
            await visit.OpenAsync(path);
            if (!await SaysThatItFailedAsync(visit))
            {
                findings.Add($"{path} does not say that it failed");
            }

            findings.AddRange((await Axe.FindingsInBothThemesAsync(visit.Page)).Select(finding => $"{path}: {finding}"));
        }

        Assert.Empty(findings);
    }

    [Fact]
    public async Task List_WhoseOwnQueryIsRefused_KeepsItsFiltersAndSaysThatItFailed()
    {
        var connections = await sites.LoadSampleAsync();
        await using var broken = await RunningSite.StartAsync(connections);
        await Sql.ScalarAsync(connections.Owner, "revoke select on report.reports_listed from fraud_web");
        await using var visit = await Visit.StartAsync(sites, broken);

        await visit.OpenAsync("/reports?borough=E09000007");

        Assert.True(await SaysThatItFailedAsync(visit));
        Assert.Equal("E09000007", await visit.Page.Locator("select[name=area]").InputValueAsync());
        Assert.Empty(await Axe.FindingsInBothThemesAsync(visit.Page));
    }

    internal static async Task AssertNoFindingAsync(Sites sites, RunningSite site, string path)
    {
        var visit = await sites.LookAsync(site);
        await visit.OpenAsync(path);
        Assert.Empty(await Axe.FindingsInBothThemesAsync(visit.Page));
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
