using FraudDashboard.BrowserTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>Where the site is on TLS, its cookies are this host's alone.</summary>
public sealed class CookieTests(Sites sites) : IClassFixture<Sites>
{
    [Fact]
    public async Task Cookies_OfASiteOnTls_CannotBePlantedByAnotherHostOfTheDomain()
    {
        await using var site = await RunningSite.StartAsync(
            sites.LoadedDatabase, "--environment=Production", "--ForwardedHeaders_Enabled=true",
            "--Authentication:Authority=https://provider.example", "--Authentication:ClientId=fraud", "--Authentication:ClientSecret=a-secret-of-the-tests");
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/not-found") { Headers = { { "Cookie", $"__Host-reader={ForgedReader.Cookie(site.Services)}" } } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        // Signed in by that cookie, the page has a form, and so the other cookie.
        Assert.Contains("action=\"/sign-out\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var given = response.Headers.GetValues("Set-Cookie").Single().Split("; ");
        Assert.StartsWith("__Host-form=", given[0], StringComparison.Ordinal);
        Assert.Contains("path=/", given);
        Assert.Contains("secure", given);
        Assert.DoesNotContain(given, part => part.StartsWith("domain", StringComparison.OrdinalIgnoreCase));

        using var plain = new HttpRequestMessage(HttpMethod.Get, "/not-found") { Headers = { { "Cookie", $"reader={ForgedReader.Cookie(site.Services)}" } } };
        using var nobody = await client.SendAsync(plain, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("action=\"/sign-out\"", await nobody.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
