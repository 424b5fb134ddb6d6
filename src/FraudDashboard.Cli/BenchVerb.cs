using System.CommandLine;
using System.Globalization;
using FraudDashboard.Cli.Benchmarks;
using Spectre.Console;

namespace FraudDashboard.Cli;

/// <summary>Measures loads against a bare copy, and pages at two sizes against each other, all in one run.</summary>
internal static class BenchVerb
{
    private const int FewestRequests = 8;

    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "Folder that keeps the loaded databases between runs.",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "fraud-dashboard-bench"),
    };

    private static readonly Option<int[]> Sizes = new("--sizes")
    {
        Description = "Numbers of demo reports, smallest first.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [250_000, 1_000_000],
    };

    private static readonly Option<int> Requests = new("--requests")
    {
        Description = "Requests of each page that count.",
        DefaultValueFactory = _ => 40,
    };

    // Of the option itself: a validator of the verb would see 0 where the option is left out.
    static BenchVerb() => Requests.Validators.Add(asked =>
    {
        if (asked.GetValueOrDefault<int>() < FewestRequests)
        {
            asked.AddError($"--requests must be {FewestRequests} or more: as many are made at a time.");
        }
    });

    public static Command Create()
    {
        var verb = new Command("bench", """
            Load demo reports in each size (kept between runs) and print the load against a bare copy of the same file,
            then the median and 95th percentile of a GET of each screen at each size, with their ratio, and onto each size
            a daily file of 10,000 rows while a reader goes from page to page (it is rolled back again).

            Machines are noisy: trust ratios of one run, not single times.
            """)
        {
            Folder,
            Sizes,
            Requests,
        };
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var results = new List<(int Size, LoadTimes Load, IReadOnlyList<PageTimes> Pages, DailyTimes Daily)>();
        foreach (var size in parsed.GetRequiredValue(Sizes))
        {
            await using var database = await BenchDatabase.OpenAsync(parsed.GetRequiredValue(Folder), size, cancellationToken);
            await using var site = await BenchSite.StartAsync(database.Connections, cancellationToken);
            var requests = parsed.GetValue(Requests);
            var pages = await new PageBench(database.Connections, site, requests).RunAsync(cancellationToken);
            var daily = await new DailyBench(database.Connections, site).RunAsync(database.DailyFile, requests, cancellationToken);
            results.Add((size, database.Load, pages, daily));
        }

        LoadDisplay.WidenForPipe(AnsiConsole.Console);
        PrintLoads(results.Select(result => (result.Size, result.Load)));
        PrintDaily(results.Select(result => (result.Size, result.Daily)));
        PrintPages([.. results.Select(result => (result.Size, result.Pages))]);
        return ExitCode.Done;
    }

    private static void PrintLoads(IEnumerable<(int Size, LoadTimes Load)> results)
    {
        var table = new Table().Title("First load of crime reports")
            .AddColumns("Reports", "Bare copy s", "Load s", "Ratio", "Loader MB", "Other kinds s", "Loader MB");
        foreach (var (size, load) in results)
        {
            table.AddRow(
                Number(size), Seconds(load.BareCopySeconds), Seconds(load.CrimeReports.Seconds),
                $"{load.CrimeReports.Seconds / load.BareCopySeconds:0.0} ×", Seconds(load.CrimeReports.PeakMegabytes),
                Seconds(load.Others.Seconds), Seconds(load.Others.PeakMegabytes));
        }

        AnsiConsole.Write(table);
    }

    private static void PrintDaily(IEnumerable<(int Size, DailyTimes Daily)> results)
    {
        var table = new Table().Title("A daily file of 10,000 rows onto them, and pages meanwhile")
            .AddColumns("Reports", "Load s", "Loader MB", "Roll back s", "Page p95 ms", "Meanwhile", "Ratio", "Slowest");
        foreach (var (size, daily) in results)
        {
            table.AddRow(
                Number(size), Seconds(daily.Load.Seconds), Seconds(daily.Load.PeakMegabytes), Seconds(daily.RollBackSeconds),
                Milliseconds(daily.PageP95Before), Milliseconds(daily.PageP95Meanwhile),
                $"{daily.PageP95Meanwhile / daily.PageP95Before:0.00} ×", Milliseconds(daily.SlowestPageMeanwhile));
        }

        AnsiConsole.Write(table);
    }

    private static void PrintPages(List<(int Size, IReadOnlyList<PageTimes> Pages)> results)
    {
        var table = new Table().Title("GET of each screen, warm, ms: one at a time (eight at a time: p95)").AddColumn("Screen");
        foreach (var (size, _) in results)
        {
            table.AddColumns($"{Number(size)} p50", "p95", "8× p95");
        }

        table.AddColumn("p50 ratio");
        foreach (var (page, place) in results[^1].Pages.Select((page, place) => (page, place)))
        {
            string[] cells = [.. results.SelectMany(result => Cells(result.Pages[place])), Ratio(page, results[0].Pages[place])];
            table.AddRow([Markup.Escape(page.Path), .. cells]);
        }

        AnsiConsole.Write(table);
    }

    private static string[] Cells(PageTimes page) => [Milliseconds(page.Median), Milliseconds(page.P95), Milliseconds(page.P95AtEight)];

    private static string Ratio(PageTimes large, PageTimes small) => $"{large.Median / small.Median:0.00} ×";

    private static string Milliseconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Seconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));
}
