using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Access;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>What answers GET answers HEAD: the same status and headers, and no body.</summary>
[Collection(nameof(AnsweredPages))]
public sealed partial class HeadTests(AnsweredPages pages, Sites sites) : IClassFixture<Sites>
{
    // A HEAD may leave out how long the body would be, and has none that could come in pieces (RFC 9110, 9.3.2).
    private static readonly string[] OfTheBody = ["Transfer-Encoding", "Content-Length", "Date"];

    // One who may open nearly all, one with part of it, and one who is refused most: how GET answers each role is tested elsewhere.
    public static TheoryData<string, string> ReadersAndPages => new(
        from reader in DemoReaders.All where reader.Key is "analyst" or "lead" or "auditor" from path in AnsweredPages.Paths select (reader.Key, path));

    [Theory]
    [MemberData(nameof(ReadersAndPages))]
    public async Task Page_AskedByHead_IsAnsweredAndAuditedAsByGetForEachRole(string reader, string path)
    {
        var get = await pages.OfAsync(reader, path);
        var lines = AnsweredPages.IsRefusal(get.Response.StatusCode) ? 1 : 0;
        Assert.Equal(lines, get.RefusalLines);
        var client = await pages.Readers.AsAsync(reader);
        var before = await pages.RefusalsAsync(reader, path);

        using var head = await SendAsync(client, HttpMethod.Head, SitePages.Fill(path, pages.Sites));

        Assert.Equal(before + lines, await pages.RefusalsAsync(reader, path, before + lines));
        await AssertAlikeAsync(path, get.Response, head);
    }

    [Fact]
    public async Task Addresses_ThatAnswerGet_AnswerHead()
    {
        using var client = await Readers.NewAsync(sites.Loaded, "analyst");
        var paths = sites.Loaded.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0
                && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .ToHashSet();

        Assert.ProperSuperset(new HashSet<string>(["/health", "/app.css", Urls.ThemePath, Urls.StillHerePath, Urls.SignInPath]), paths);
        foreach (var path in paths)
        {
            await AssertAlikeAsync(client, client, path);
        }
    }

    [Theory]
    [InlineData("/reports", HttpStatusCode.Redirect)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/export/reports", HttpStatusCode.NotFound)]
    [InlineData("/theme?to=dark&from=/rules", HttpStatusCode.Redirect)]
    public async Task Address_AskedByHeadWithoutSigningIn_IsAnsweredAsByGet(string path, HttpStatusCode expected)
    {
        using var first = DemoSignIn.Client(sites.Loaded.Address);
        using var second = DemoSignIn.Client(sites.Loaded.Address);

        Assert.Equal(expected, await AssertAlikeAsync(first, second, path));
    }

    [Theory]
    [InlineData("/health", "200 OK")]
    [InlineData("/sign-in", "200 OK")]
    [InlineData("/app.css", "200 OK")]
    [InlineData("/nothing-here", "404 Not Found")]
    public async Task Answer_ToHead_EndsWithItsHeaders(string path, string status)
    {
        var address = new Uri(sites.Loaded.Address);
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HEAD {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream, Encoding.Latin1);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith($"HTTP/1.1 {status}\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(answer.Length, answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4);
    }

    private static async Task<HttpStatusCode> AssertAlikeAsync(HttpClient forGet, HttpClient forHead, string path)
    {
        using var get = await SendAsync(forGet, HttpMethod.Get, path);
        using var head = await SendAsync(forHead, HttpMethod.Head, path);
        await AssertAlikeAsync(path, get, head);
        return head.StatusCode;
    }

    private static async Task AssertAlikeAsync(string path, HttpResponseMessage get, HttpResponseMessage head)
    {
        Assert.True(get.StatusCode == head.StatusCode, $"{path}: {get.StatusCode} to GET, {head.StatusCode} to HEAD");
        Assert.Equal(Headers(get), Headers(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>One line a header; what is new in each response (nonces, keys of cookies) is left out of it.</summary>
    private static List<string> Headers(HttpResponseMessage response) =>
    [
        .. response.Headers.Concat(response.Content.Headers)
            .Where(header => !OfTheBody.Contains(header.Key))
            .SelectMany(header => header.Value.Select(value => $"{header.Key}: {NewInEach().Replace(value, "")}"))
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("(?<='nonce-)[^']+|(?<=^\\.AspNetCore\\.Antiforgery\\.[^=]+=)[^;]+|(?<=expires=)[^;]+")]
    private static partial Regex NewInEach();
}
