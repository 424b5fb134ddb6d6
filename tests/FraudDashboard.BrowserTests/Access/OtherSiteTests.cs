using System.Net;
using System.Net.WebSockets;
using FraudDashboard.BrowserTests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>Another site in the reader's browser, whose requests carry the reader's cookie: it opens no circuit and reads nothing.</summary>
public sealed class OtherSiteTests(OwnSites sites) : IClassFixture<OwnSites>, IDisposable
{
    private readonly Readers _readers = new(sites);

    public void Dispose() => _readers.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_OfAnotherPortOrOfNoOrigin_OpensNoCircuitAsTheReader(bool hasOrigin)
    {
        await using var other = await AnotherSiteAsync();
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, "command"));
        await visit.Page.GotoAsync(hasOrigin ? other.Urls.Single() : "about:blank");

        Assert.Equal("refused", await visit.Page.EvaluateAsync<string>($$"""
            () => new Promise(done => {
              const socket = new WebSocket("{{sites.Loaded.Address.Replace("http:", "ws:", StringComparison.Ordinal)}}/_blazor");
              socket.onopen = () => done("open");
              socket.onerror = () => done("refused");
            })
            """));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", false)]
    [InlineData("https://{host}", false)]
    [InlineData("http://localhost:{port}", false)]
    [InlineData("http://{host}.evil.example", false)]
    [InlineData("null", false)]
    [InlineData(null, false)]
    [InlineData("http://{host}", true)]
    public async Task Circuit_IsOpenedFromTheSitesOwnOriginAlone(string? origin, bool isOpened)
    {
        var site = new Uri(sites.Loaded.Address);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", $"{DemoSignIn.CookieName}={await DemoSignIn.CookieAsync(sites.Loaded.Address, "staff")}");
        if (OriginOf(origin) is { } sent)
        {
            socket.Options.SetRequestHeader("Origin", sent);
        }

        var error = await Record.ExceptionAsync(() => socket.ConnectAsync(new Uri($"ws://{site.Authority}/_blazor"), TestContext.Current.CancellationToken));

        Assert.Equal(isOpened, error is null);
        Assert.True(isOpened || error!.Message.Contains("403", StringComparison.Ordinal), error?.Message);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor/disconnect")]
    [InlineData("/_BLAZOR?id=1")]
    public async Task Post_OfTheCircuitFromAnotherOrigin_IsRefusedInASentenceAndAudited(string path)
    {
        var client = await _readers.AsAsync("lead");
        var subject = path.Split('?')[0];
        foreach (var origin in new[] { "null", "http://127.0.0.1:1", null })
        {
            var before = await _readers.LinesAsync("access_refused", "demo-lead", subject);

            using var response = await SendAsync(client, HttpMethod.Post, path, origin);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains("page of another site", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(before + 1, await _readers.LinesAsync("access_refused", "demo-lead", subject, before + 1));
        }

        using var own = await SendAsync(client, HttpMethod.Post, path, OriginOf("http://{host}"));
        Assert.NotEqual(HttpStatusCode.Forbidden, own.StatusCode);
    }

    [Fact]
    public async Task Circuit_BehindAProxyThatAddsTls_IsOpenedFromTheAddressThatItForwards()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--ForwardedHeaders_Enabled=true");
        using var client = DemoSignIn.Client(site.Address);
        using var signedIn = await DemoSignIn.PostAsync(client, "command");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var host = new Uri(site.Address).Authority;

        using var secure = await SendAsync(client, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", $"https://{host}");
        using var plain = await SendAsync(client, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", $"http://{host}");

        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task Site_AskedForByAnotherName_DoesNotAnswer(string host, HttpStatusCode expected)
    {
        using var client = DemoSignIn.Client(sites.Loaded.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = host } };

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(
            expected == HttpStatusCode.BadRequest,
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).StartsWith("This site does not answer to the name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Site_WithANameOfItsOwn_AnswersToThatNameAlone()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--AllowedHosts=127.0.0.1;fraud.example");
        using var client = DemoSignIn.Client(site.Address);

        foreach (var (host, expected) in new[] { ("fraud.example", HttpStatusCode.OK), ("localhost", HttpStatusCode.BadRequest) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = host } };
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    private string? OriginOf(string? pattern)
    {
        var site = new Uri(sites.Loaded.Address);
        return pattern?.Replace("{host}", site.Authority, StringComparison.Ordinal)
            .Replace("{port}", site.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? origin)
    {
        using var request = new HttpRequestMessage(method, path);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> AnotherSiteAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Content("<h1>Another site</h1>", "text/html"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
