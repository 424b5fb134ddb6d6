using FraudDashboard.Database;
using Npgsql;

namespace FraudDashboard.Web.Hosting;

/// <summary>Forgets once an hour what has been kept for its time, loads or not: raw values, ragged lines and old sessions.</summary>
public sealed partial class PurgeByAge(DatabaseConnections connections, TimeProvider time, ILogger<PurgeByAge> log) : BackgroundService
{
    private const string Sql = """
        set local lock_timeout = '10s';
        select core.purge_raw_values(), core.purge_sessions()
        where pg_try_advisory_xact_lock(4731905515);
        """;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Does it once; nothing where another node of the site is at it.</summary>
    /// <param name="loader">Connection string of the loader's login.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached, or a row is held for too long: nothing was forgotten.</exception>
    public static async Task RunAsync(string loader, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(loader);
        await using var batch = source.CreateBatch();
        foreach (var statement in Sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            batch.BatchCommands.Add(new(statement));
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await RunAsync(connections.Loader, cancellation);
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException or ArgumentException)
        {
            LogNotPurged(log, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What has been kept for its time could not be forgotten: tried again in an hour")]
    private static partial void LogNotPurged(ILogger log, Exception error);
}
