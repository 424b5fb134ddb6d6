using System.CommandLine;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Npgsql;

namespace FraudDashboard.Cli;

/// <summary>The database that the demo verb marks and loads, through the loader as any extract would be.</summary>
internal static class DemoDatabase
{
    public static async Task<DemoTarget> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        var loader = database.Connections.Loader;
        return new DemoTarget(
            cancellation => WithConnectionAsync(loader, connection => DemoMark.ReadAsync(connection, cancellation), cancellation),
            cancellation => WithConnectionAsync(
                loader,
                async connection =>
                {
                    await DemoMark.SetAsync(connection, cancellation);
                    return true;
                },
                cancellation),
            (files, asAt, cancellation) => LoadAsync(loader, CommonOptions.AnchorsOf(database), files, asAt, cancellation),
            database);
    }

    private static async Task LoadAsync(
        string loader, AuditAnchorFile? anchors, IReadOnlyList<string> files, DateOnly asAt, CancellationToken cancellationToken)
    {
        var options = new LoadOptions { AsAt = asAt, LoadedBy = "demo" };
        var results = await new LoadExtracts(loader, TimeProvider.System, anchors)
            .RunAsync(files.Select(ExtractSource.FromPath), options, new DemoProgress(), cancellationToken);
        if (results.FirstOrDefault(result => result.State is LoadState.Refused or LoadState.Failed) is { } refused)
        {
            throw new CannotRunException($"{refused.FileName}: {refused.Sentence}");
        }
    }

    private static async Task<T> WithConnectionAsync<T>(
        string loader, Func<NpgsqlConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(loader);
#pragma warning disable RS0030 // The demo mark is set by the loader, outside any load.
        await connection.OpenAsync(cancellationToken);
#pragma warning restore RS0030
        return await use(connection);
    }

    /// <summary>One line a file: the demo runs unattended.</summary>
    private sealed class DemoProgress : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Stage == LoadStage.Done)
            {
                Console.WriteLine($"Loaded {value.FileName}: {value.RowsRead:N0} rows");
            }
        }
    }
}
