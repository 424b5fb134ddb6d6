using System.Net;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>What nobody types by mistake: it leads nowhere outside, and is no failure of the site.</summary>
public sealed class OddRequestTests(Sites sites) : IClassFixture<Sites>
{
    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("//evil.example/reports")]
    [InlineData("/%5cevil.example/x")]
    [InlineData("///evil.example")]
    public async Task UnknownAddress_ThatNamesAnotherHost_LinksToNoneOutside(string path)
    {
        using var client = DemoSignIn.Client(sites.Loaded.Address);
        client.DefaultRequestHeaders.Add("Cookie", $"{DemoSignIn.CookieName}={sites.Loaded.Cookie}");

        using var response = await client.GetAsync(new Uri(sites.Loaded.Address + path), TestContext.Current.CancellationToken);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotMatch("(href|action|value|src)=\"(//|/\\\\|https?:)", html);
    }

    [Theory]
    [InlineData("/theme?to=dark&from=/reports/%C3%A9%E2%82%AC", "/reports/%C3%A9%E2%82%AC")]
    [InlineData("/theme?to=dark&from=/%F0%9F%98%80", "/%F0%9F%98%80")]
    public async Task From_BeyondAscii_ComesBackEscaped(string path, string expected)
    {
        using var client = DemoSignIn.Client(sites.Loaded.Address);

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task From_BeyondAscii_AtSigningIn_ComesBackEscaped()
    {
        using var client = DemoSignIn.Client(sites.Loaded.Address);

        using var response = await DemoSignIn.PostAsync(client, "analyst", "/reports?team=é€");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/reports?team=%C3%A9%E2%82%AC", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/error/404", HttpStatusCode.NotFound)]
    [InlineData("/error/403", HttpStatusCode.Forbidden)]
    [InlineData("/error/503", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/error/200", HttpStatusCode.NotFound)]
    [InlineData("/error/99999", HttpStatusCode.NotFound)]
    [InlineData("/error", HttpStatusCode.NotFound)]
    public async Task ErrorPage_AskedForByItsAddress_AnswersAsWhatItShows(string path, HttpStatusCode expected)
    {
        using var client = DemoSignIn.Client(sites.Loaded.Address);

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Contains("<h1>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports?team=a%00b")]
    [InlineData("/boroughs/a%00b")]
    [InlineData("/reports/find")]
    public async Task Nul_InWhatIsSent_IsNoFailureOfTheDatabase(string path)
    {
        using var client = DemoSignIn.Client(sites.Loaded.Address);
        client.DefaultRequestHeaders.Add("Cookie", $"{DemoSignIn.CookieName}={sites.Loaded.Cookie}");

        using var response = path == Urls.FindReportPath
            ? await DemoSignIn.PostAsync(client, path, path, new() { ["Reference"] = "0001\0", ["_handler"] = "find-report" })
            : await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True((int)response.StatusCode < 500, $"{path} gave {response.StatusCode}");
    }
}
