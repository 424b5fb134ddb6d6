using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>What holds of every page.</summary>
public sealed class PageTests(Sites sites) : IClassFixture<Sites>
{
    public static TheoryData<string> Pages => [.. SitePages.All];

    public static TheoryData<string> Screens => [.. SitePages.Screens];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Opened_IsThereWithoutAnErrorAndFitsEveryWidth(string path)
    {
        var visit = await sites.LookAsync(sites.Loaded);

        var response = await visit.OpenAsync(SitePages.Fill(path, sites));

        Assert.Equal(200, response.Status);
        Assert.Equal(1, await visit.Page.Locator("main h1").CountAsync());
        Assert.False(await visit.Page.Locator("#blazor-error-ui").IsVisibleAsync(), string.Join(Environment.NewLine, sites.Loaded.Errors));
        var findings = new List<string>();
        foreach (var (width, height) in new[] { (1920, 1080), (1440, 900), (1280, 900), (1024, 768), (720, 900), (390, 844), (320, 700) })
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            if (await visit.OverflowAsync() is > 0 and var overflow)
            {
                findings.Add($"{overflow} px too wide at {width}: {await WidestAsync(visit.Page)}");
            }
        }

        Assert.Empty(findings);
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Page_Prerendered_HasItsFiguresBeforeTheCircuit(string path)
    {
        var visit = await sites.LookAsync(sites.Loaded);

        var response = await visit.Page.Context.APIRequest.GetAsync(sites.Loaded.Address + path);

        var html = await response.TextAsync();
        Assert.Contains("<h1", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Reading the figures", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_AskedForAsBeforeItHadAPage_LeadsToIt()
    {
        var visit = await sites.LookAsync(sites.Loaded);

        var response = await visit.Page.Context.APIRequest.GetAsync(sites.Loaded.Address + "/rules?rule=LOSS&borough=E09000007");

        Assert.Equal("/rules/LOSS?borough=E09000007", new Uri(response.Url).PathAndQuery);
        Assert.Contains("Loss recorded", await response.TextAsync(), StringComparison.Ordinal);
    }

    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>("""
        () => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' … ')
        """);
}
