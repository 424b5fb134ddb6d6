using System.Net;
using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests;

/// <summary>What the site gives before it has read a figure: headers, theme, error pages, the circuit and its loss.</summary>
public sealed partial class SiteTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly SiteWithoutDatabase _site = new();
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task UnknownPage_IsANotFoundPageOfTheSite()
    {
        var response = await GetAsync("/nothing-here");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no such page", await Body(response), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/not-found")]
    [InlineData("/nothing-here")]
    public async Task AnyPage_AllowsNoScriptButItsOwn(string path)
    {
        var response = await GetAsync(path);
        var body = await Body(response);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var scripts = policy.Split(';').Single(part => part.Trim().StartsWith("script-src", StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", scripts, StringComparison.Ordinal);
        Assert.Contains($"'nonce-{Nonce().Match(body).Groups[1].Value}'", scripts, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/boroughs?month=2026-10", "/boroughs?month=2026-10")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    public async Task Theme_Chosen_IsKeptAndComesBackToTheSameViewOnly(string from, string expected)
    {
        var response = await GetAsync($"/theme?to=dark&from={Uri.EscapeDataString(from)}");

        Assert.Equal(expected, response.Headers.Location!.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_site.Url}/not-found");
        request.Headers.Add("Cookie", response.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Contains("data-theme=\"dark\"", await Body(await _http.SendAsync(request, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OverItsCircuit_IsRefusedNothingByItsPolicy()
    {
        var page = await browser.PageAsync(site: _site);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };

        await page.OpenInteractiveAsync($"{_site.Url}/not-found");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        Assert.Empty(complaints);
        Assert.EndsWith("/not-found", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SkipLink_Used_MovesTheFocusToTheFigures()
    {
        var page = await browser.PageAsync(site: _site);
        await page.OpenInteractiveAsync($"{_site.Url}/not-found?month=2026-10");

        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
        Assert.EndsWith("/not-found?month=2026-10#content", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Circuit_TakingOver_LeavesTheFocusWhereTheReaderHasTabbed()
    {
        var page = await browser.PageAsync(site: _site);
        await page.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => document.querySelector('.who button').focus());");
        await page.GotoAsync($"{_site.Url}/not-found");

        await page.TakenOverAsync();

        await Assertions.Expect(page.Locator(".who button").First).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Circuit_SiteRestarted_PageReloadsAtTheSameView()
    {
        var first = new SiteWithoutDatabase();
        await first.StartAsync();
        var url = first.Url;
        var page = await browser.PageAsync(site: first);
        await page.OpenInteractiveAsync($"{url}/not-found?month=2026-10");
        await page.EvaluateAsync("window.isFirst = true");

        await first.DisposeAsync();
        await Assertions.Expect(page.GetByText("The connection to the site was lost.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "There is no such page" })).ToBeVisibleAsync();
        await using var second = new SiteWithoutDatabase(url);
        await second.StartAsync();

        await page.WaitForFunctionAsync("() => !window.isFirst");
        Assert.Equal($"{url}/not-found?month=2026-10", page.Url);
        await page.Context.CloseAsync();
    }

    private async Task<HttpResponseMessage> GetAsync(string path) =>
        await _http.GetAsync(new Uri(_site.Url + path), TestContext.Current.CancellationToken);

    private static async Task<string> Body(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("type=\"importmap\" nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();
}
