using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>What holds of every page.</summary>
public sealed class PageTests(Sites sites, PageWalks walks) : IClassFixture<Sites>
{
    private static readonly (int Width, int Height)[] Windows = [(1920, 1080), (1440, 900), (1280, 900), (1024, 768), (720, 900), (390, 844), (320, 700)];

    public static TheoryData<string> Pages => [.. SitePages.All];

    public static TheoryData<string> Screens => [.. SitePages.Screens];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Opened_IsThereWithoutAnErrorAndFitsEveryWidth(string path)
    {
        var walk = await walks.OfAsync(path, sites);

        Assert.Equal(200, walk.Status);
        Assert.Equal(1, walk.Headings);
        Assert.False(walk.SaysThatItBroke, string.Join(Environment.NewLine, sites.Loaded.Errors));
        Assert.Empty(walk.TooWide);
        Assert.Empty(walk.ConsoleErrors);
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

    /// <summary>A line for each window that the page is wider than.</summary>
    internal static async Task<List<string>> TooWideAsync(Visit visit)
    {
        var findings = new List<string>();
        foreach (var (width, height) in Windows)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            if (await visit.OverflowAsync() is > 0 and var overflow)
            {
                findings.Add($"{overflow} px too wide at {width}: {await WidestAsync(visit.Page)}");
            }
        }

        return findings;
    }

    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>("""
        () => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' … ')
        """);
}
