using FraudDashboard.Database.Audit;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>The one path of the site's own changes: a transaction on the loader's connection, its audit lines last.</summary>
public sealed class WritePath(DatabaseConnections connections, AuditAnchorFile? anchors = null) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _loader = NpgsqlDataSource.Create(connections.Loader);

    static WritePath() => DateOnlyHandler.Register();

    /// <summary>Makes a change and adds the lines that tell of it; all of it or nothing.</summary>
    public async Task RunAsync(
        Func<NpgsqlConnection, Task<IReadOnlyList<AuditEvent>>> change, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // This is the data access class that opens writing connections.
        await using var connection = await _loader.OpenConnectionAsync(cancellation);
#pragma warning restore RS0030
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        AuditAnchor? last = null;
        foreach (var line in await change(connection))
        {
            last = await AuditTrail.AppendAsync(connection, line, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        if (last is not null)
        {
            anchors?.Write(last);
        }
    }

    /// <summary>Adds one line that tells of no change: a refusal.</summary>
    public Task RecordAsync(AuditEvent line, CancellationToken cancellation) => new AuditTrail(_loader, anchors).RecordAsync(line, cancellation);

    public ValueTask DisposeAsync() => _loader.DisposeAsync();
}
