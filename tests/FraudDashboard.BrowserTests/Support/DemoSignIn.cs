using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>Signs in as one of the demo readers by the form of the sign-in page, and keeps the cookie that it gives.</summary>
internal static partial class DemoSignIn
{
    public const string CookieName = "reader";

    public static async Task<string> CookieAsync(string address, string reader)
    {
        using var client = Client(address);
        using var response = await PostAsync(client, reader);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var given = response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith($"{CookieName}=", StringComparison.Ordinal));
        return given.Split(';')[0][(CookieName.Length + 1)..];
    }

    /// <summary>A client that keeps cookies and follows no redirect.</summary>
    public static HttpClient Client(string address) => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true })
    {
        BaseAddress = new Uri(address),
    };

    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string reader, string from = "/") =>
        await PostAsync(client, "/sign-in", "/sign-in/as", new() { ["reader"] = reader, ["from"] = from });

    /// <summary>Posts a form with the antiforgery token of a page.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string path, Dictionary<string, string> fields)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        fields["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri($"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}"), form, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
