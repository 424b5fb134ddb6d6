using System.Diagnostics;
using System.Text.RegularExpressions;
using FraudDashboard.Database;
using FraudDashboard.Web;
using FraudDashboard.Web.App;
using FraudDashboard.Web.Shared.Access;
using FraudDashboard.Web.Shared.Data;
using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>Times a plain GET of each screen on the real site over loopback.</summary>
internal sealed partial class PageBench(DatabaseConnections connections, int requests)
{
    private const int WarmUp = 5;
    private const int AtOnce = 8;
    private static readonly string[] Sorts = ["newest", "oldest", "gaps", "loss"];

    public async Task<IReadOnlyList<PageTimes>> RunAsync(CancellationToken cancellationToken)
    {
        var builder = Site.CreateBuilder(["--urls", "http://127.0.0.1:0", "--environment", "Development"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddFigures(connections);
        await using var site = Site.Build(builder);
        await site.StartAsync(cancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
        await SignInAsync(client, cancellationToken);
        var times = new List<PageTimes>();
        foreach (var path in await PathsAsync(site.Services, cancellationToken))
        {
            times.Add(await TimeAsync(client, path, cancellationToken));
        }

        await site.StopAsync(cancellationToken);
        return times;
    }

    /// <summary>As the demo analyst, to whom every screen is open.</summary>
    private static async Task SignInAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var page = await client.GetStringAsync(Urls.SignInPath, cancellationToken);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["reader"] = "analyst",
            ["from"] = Urls.AboutPath,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        using var response = await client.PostAsync(Urls.SignInAsPath, form, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Every screen, one borough, one report, and lists by each sort and by a filter each.</summary>
    private static async Task<IReadOnlyList<string>> PathsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var first = await services.GetRequiredService<ReportsQuery>()
            .RunAsync(UserScope.AllLondon, new ReportCriteria { IsComplete = false, Limit = 1 }, cancellationToken);
        var borough = Urls.Borough("E09000025");
        return
        [
            .. SiteMap.Screens.Where(screen => WhoMayWhat.May(Role.Analyst, screen.Needs)).Select(screen => screen.Path),
            borough,
            $"{Urls.OverviewPath}?borough=E09000025&offence=NFIB3A",
            .. first.Select(report => Urls.Report(report.ReportId)),
            .. Sorts.Select(sort => Urls.Reports(new ReportFilter { Sort = sort })),
            Urls.Reports(new ReportFilter { Rule = "SUSPECT-STATUS" }),
            Urls.Reports(new ReportFilter { Area = Area.Borough("E09000025") }),
            Urls.Reports(new ReportFilter { Status = "open" }),
        ];
    }

    private async Task<PageTimes> TimeAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await GetAsync(client, path, cancellationToken);
        }

        var alone = new List<double>();
        for (var i = 0; i < requests; i++)
        {
            alone.Add(await GetAsync(client, path, cancellationToken));
        }

        var together = new List<double>();
        for (var i = 0; i < requests / AtOnce; i++)
        {
            together.AddRange(await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => GetAsync(client, path, cancellationToken))));
        }

        return new(path, At(alone, 0.5), At(alone, 0.95), At(together, 0.95));
    }

    private static async Task<double> GetAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(path, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private static double At(List<double> values, double share) =>
        values.Order().ElementAt(Math.Min(values.Count - 1, (int)Math.Ceiling(share * values.Count) - 1));
}

/// <summary>Milliseconds of one page: median and 95th percentile alone, 95th percentile eight at a time.</summary>
internal sealed record PageTimes(string Path, double Median, double P95, double P95AtEight);
