using System.Diagnostics;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>A small file does not take the machine: hostile workbooks by the command line, which is measured while it loads them.</summary>
public sealed class HostileWorkbookTests(PostgresFixture postgres)
{
    private const long MostBytes = 300L << 20;
    private const string Row = "other,open,2026-10-01,2026-10-01,2026-10-01";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Load_HostileWorkbooks_EachSaysWhyInSecondsAndInLittleMemory()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var paths = HostileWorkbook.Sentences.Keys.ToDictionary(kind => kind, kind => Path.Combine(folder.Path, $"crime_reports_2026-11-02_{kind}.xlsx"));
        Assert.All(paths, path => HostileWorkbook.Write(path.Key, path.Value));
        var database = await postgres.CreateDatabaseAsync();

        var started = Stopwatch.GetTimestamp();
        using var process = FraudProcess.Start(["load", .. paths.Values, "--connection", database.Loader]);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        long peak = 0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        Assert.Equal(1, process.ExitCode);
        Assert.DoesNotContain("   at ", await output + await errors, StringComparison.Ordinal);
        Assert.InRange(peak, 1, MostBytes);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Longest);
        foreach (var (kind, sentence) in HostileWorkbook.Sentences)
        {
            Assert.Contains(sentence, await SaidAsync(database.Loader, kind), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Load_WorkbookThatIsStopped_StopsAtOnceAndOthersLoad()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "crime_reports_2026-11-02.xlsx");
        HostileWorkbook.Write("merged", path);
        var database = await postgres.CreateDatabaseAsync();
        var load = new LoadExtracts(database.Loader, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var reading = new StoppingSource(path, stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load.RunAsync([reading.Source], new LoadOptions(), cancellationToken: stop.Token));

        var csv = Path.Combine(folder.Path, "crime_reports_2026-11-02.csv");
        await File.WriteAllTextAsync(csv, $"crime_ref,source,status,reported_at,recorded_at,source_updated_at\nA1,{Row}", TestContext.Current.CancellationToken);
        var result = Assert.Single(await load.RunAsync([ExtractSource.FromPath(csv)], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((LoadState.Loaded, 1), (result.State, result.Inserted));
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile; the peak was seen before.
            return 0;
        }
    }

    /// <summary>The rows and the sentence of the load of a kind.</summary>
    private static async Task<string> SaidAsync(string loader, string kind) =>
        (await Sql.TextAsync(loader, $"select to_char(read_count, 'FM999,999,990') || ' rows read. ' || sentence from core.load where file_name = 'crime_reports_2026-11-02_{kind}.xlsx'"))!;

    /// <summary>A file whose reader is stopped when it opens it for its rows: after the hash, the outline and the header.</summary>
    private sealed class StoppingSource(string path, CancellationTokenSource stop)
    {
        private const int OpeningOfRows = 3;

        private int _openings;

        public ExtractSource Source => ExtractSource.FromStreams(Path.GetFileName(path), () =>
        {
            if (++_openings == OpeningOfRows)
            {
                stop.Cancel();
            }

            return File.OpenRead(path);
        });
    }
}
