using System.Diagnostics;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;
using Npgsql;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>Loads a daily file onto what lies there while a reader goes from page to page, then rolls it back.</summary>
internal sealed class DailyBench(DatabaseConnections connections, BenchSite site)
{
    private static readonly string[] Pages = [Urls.OverviewPath, Urls.BoroughsPath, Urls.CrimeReportsPath, Urls.NfibPath];

    public async Task<DailyTimes> RunAsync(string file, int requests, CancellationToken cancellationToken)
    {
        var before = new List<double>();
        while (before.Count < requests)
        {
            await ReadAsync(before, cancellationToken);
        }

        var meanwhile = new List<double>();
        var load = LoaderProcess.RunAsync(connections, [file], cancellationToken);
        while (!load.IsCompleted)
        {
            await ReadAsync(meanwhile, cancellationToken);
        }

        var loaded = await load;
        var started = Stopwatch.GetTimestamp();
        await RollBackAsync(cancellationToken);
        return new(loaded, Stopwatch.GetElapsedTime(started).TotalSeconds, Percentile.At(before, 0.95), Percentile.At(meanwhile, 0.95), meanwhile.Max());
    }

    private async Task ReadAsync(List<double> times, CancellationToken cancellationToken) =>
        times.Add(await site.GetAsync(Pages[times.Count % Pages.Length], cancellationToken));

    private async Task RollBackAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connections.Loader);
        await using var last = source.CreateCommand("select max(load_id) from core.load where kind = 'crime_reports' and state = 'loaded'");
        var loadId = (long)(await last.ExecuteScalarAsync(cancellationToken))!;
        if (await new RollBackLoad(connections.Loader).RunAsync(loadId, new("Measured", "bench", "Benchmark"), cancellationToken) is { } problem)
        {
            throw new CannotRunException($"The daily file cannot be rolled back: {problem}");
        }
    }
}

/// <summary>A daily load, the seconds of its roll-back, and milliseconds of pages before and meanwhile.</summary>
internal sealed record DailyTimes(LoaderRun Load, double RollBackSeconds, double PageP95Before, double PageP95Meanwhile, double SlowestPageMeanwhile);
