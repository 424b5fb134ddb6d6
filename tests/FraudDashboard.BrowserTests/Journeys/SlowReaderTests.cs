using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>Whoever reads files slowly holds up nobody: no connection to the database waits for a reader.</summary>
public sealed partial class SlowReaderTests(Sites sites) : IClassFixture<Sites>
{
    private const int SlowReaders = 30;
    private const int Pages = 30;

    private const string LoadSql = "select min(load_id) from report.loads where rejected_count > 0";

    // More than sockets take in for a reader who does not read.
    private const string LargeFileSql = $"""
        insert into core.quarantine (load_id, line_no, reject_code, reason, raw_line)
        select ({LoadSql}), 100000 + n, 'ROW-COLUMNS', 'A test.', repeat('x', 10000)
        from generate_series(1, 400) as n
        """;

    private string _file = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_While30FilesAreReadAByteASecond_WaitForNone()
    {
        await using var site = await StartAsync("--Downloads:SlowestKilobytesPerSecond=0.01");
        using var client = Client(site);
        var token = await TokenAsync(client);
        await TimeAsync(client);
        var before = Percentile95(await TimeAsync(client));
        var readers = new List<TcpClient>();
        try
        {
            while (readers.Count < SlowReaders)
            {
                readers.Add(await BeginToReadAsync(site, token));
            }

            var meanwhile = Percentile95(await TimeAsync(client));

            // Other tests run beside this one: a page that had to wait for a connection would take seconds, or fail.
            Assert.True(meanwhile <= before + 1_000, $"p95 of a page: {before:0} ms before, {meanwhile:0} ms meanwhile");
            Assert.True(site.Services.GetRequiredService<Spool>().Bytes > 0, "No file waited for its reader.");
            Assert.Equal(0L, await Sql.ScalarAsync(
                sites.LoadedDatabase.Owner, "select count(*) from pg_stat_activity where usename = 'fraud_web' and datname = current_database() and xact_start < now() - interval '1 second'"));
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    [Fact]
    public async Task Reader_SlowerThanTheLeastRate_IsCutOffAndItsFileIsGone()
    {
        await using var site = await StartAsync("--Downloads:SlowestKilobytesPerSecond=4000");
        using var client = Client(site);
        using var reader = await BeginToReadAsync(site, await TokenAsync(client));
        var spool = site.Services.GetRequiredService<Spool>();
        var waited = Stopwatch.StartNew();

        while (spool.Bytes > 0 && waited.Elapsed < TimeSpan.FromSeconds(40))
        {
            await Task.Delay(50, Cancellation);
        }

        Assert.Equal(0, spool.Bytes);
    }

    private async Task<RunningSite> StartAsync(string setting)
    {
        var database = await sites.LoadSampleAsync();
        await Sql.ScalarAsync(database.Loader, LargeFileSql);
        _file = Urls.RejectedCsv((long)(await Sql.ScalarAsync(database.Loader, LoadSql))!);

        // A few connections, and no long wait for one: a page that finds none fails within the test.
        var few = new NpgsqlConnectionStringBuilder(database.Web) { MaxPoolSize = 8, Timeout = 3 }.ConnectionString;
        return await RunningSite.StartAsync(database with { Web = few }, setting);
    }

    private static HttpClient Client(RunningSite site)
    {
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Add("Cookie", $"{DemoSignIn.CookieName}={site.Cookie}");
        return client;
    }

    /// <summary>Milliseconds of each of some pages, none of which may fail.</summary>
    private static async Task<List<double>> TimeAsync(HttpClient client)
    {
        var times = new List<double>();
        while (times.Count < Pages)
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri(Urls.RulesPath, UriKind.Relative), Cancellation);
            response.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private static double Percentile95(List<double> times) => times.Order().ElementAt((int)Math.Ceiling(0.95 * times.Count) - 1);

    /// <summary>What a form of the site holds: the token, and the cookie that belongs to it.</summary>
    private static async Task<(string Cookies, string Token)> TokenAsync(HttpClient client)
    {
        using var page = await client.GetAsync(new Uri(Urls.ImportsPath, UriKind.Relative), Cancellation);
        var cookie = page.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith(".AspNetCore.Antiforgery", StringComparison.Ordinal)).Split(';')[0];
        var own = client.DefaultRequestHeaders.GetValues("Cookie").Single();
        return ($"{own}; {cookie}", Token().Match(await page.Content.ReadAsStringAsync(Cancellation)).Groups[1].Value);
    }

    /// <summary>Asks for the rejected rows and reads the first byte of the answer, and then no more than one a second.</summary>
    private async Task<TcpClient> BeginToReadAsync(RunningSite site, (string Cookies, string Token) form)
    {
        var address = new Uri(site.Address);
        var reader = new TcpClient { ReceiveBufferSize = 4096 };
        await reader.ConnectAsync(address.Host, address.Port, Cancellation);
        var body = $"purpose=slow&__RequestVerificationToken={Uri.EscapeDataString(form.Token)}";
        var request = $"POST {_file} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {form.Cookies}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}";
        var stream = reader.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancellation);
        var status = new byte[15];
        await stream.ReadExactlyAsync(status, Cancellation);
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(status));
        _ = ReadOnAsync(stream);
        return reader;
    }

    private static async Task ReadOnAsync(NetworkStream stream)
    {
        try
        {
            while (await stream.ReadAsync(new byte[1], Cancellation) > 0)
            {
                await Task.Delay(1000, Cancellation);
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over, or the site has cut the reader off.
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
