using System.Diagnostics;
using System.Text.RegularExpressions;
using FraudDashboard.Database;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>The real site over loopback, and a reader who is signed in as the demo analyst, to whom every screen is open.</summary>
internal sealed partial class BenchSite : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly HttpClient _client;

    private BenchSite(WebApplication site)
    {
        _site = site;
        _client = new() { BaseAddress = new Uri(site.Urls.First()) };
    }

    public static async Task<BenchSite> StartAsync(DatabaseConnections connections, CancellationToken cancellationToken)
    {
        var builder = Site.CreateBuilder(["--urls", "http://127.0.0.1:0", "--environment", "Development"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddFigures(connections);
        var site = Site.Build(builder);
        await site.StartAsync(cancellationToken);
        var started = new BenchSite(site);
        await started.SignInAsync(cancellationToken);
        return started;
    }

    /// <summary>Milliseconds of a GET, body and all.</summary>
    public async Task<double> GetAsync(string path, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await _client.GetAsync(path, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.StopAsync();
        await _site.DisposeAsync();
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        var page = await _client.GetStringAsync(Urls.SignInPath, cancellationToken);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["reader"] = "analyst",
            ["from"] = Urls.AboutPath,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        using var response = await _client.PostAsync(Urls.SignInAsPath, form, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
