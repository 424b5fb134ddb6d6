using System.Net.Sockets;
using System.Text;
using FraudDashboard.BrowserTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>Who asks for what is not theirs and hangs up before the answer leaves a line all the same.</summary>
public sealed class HangUpTests(Sites sites) : IClassFixture<Sites>
{
    private const int Requests = 20;

    [Theory]
    [InlineData("/imports/9100", 0)]
    [InlineData("/imports/9200", 5)]
    public async Task RefusedRequest_WhoseSenderHangsUp_LeavesItsLine(string path, int milliseconds)
    {
        var cookie = await DemoSignIn.CookieAsync(sites.Loaded.Address, "auditor");

        await Task.WhenAll(Enumerable.Range(10, Requests).Select(number => AskAndHangUpAsync($"{path}{number}", cookie, milliseconds)));

        Assert.Equal(Requests, await LinesAsync(path));
    }

    /// <summary>Sends a whole request, and closes the connection without reading a byte of what comes.</summary>
    private async Task AskAndHangUpAsync(string path, string cookie, int milliseconds)
    {
        var site = new Uri(sites.Loaded.Address);
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        var request = $"GET {path} HTTP/1.1\r\nHost: {site.Authority}\r\nCookie: {DemoSignIn.CookieName}={cookie}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        if (milliseconds > 0)
        {
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        }
    }

    private Task<long> LinesAsync(string path) => AuditLines.CountAsync(
        sites.LoadedDatabase, $"select count(distinct subject) from audit.event where action_code = 'access_refused' and user_id = 'demo-auditor' and subject ^@ '{path}'", Requests);
}
