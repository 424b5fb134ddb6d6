using System.Data;
using Dapper;
using FraudDashboard.Database.Audit;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>Opens the one way by which the site reads the audit: the auditor's own login, in read-only snapshots.</summary>
public sealed class AuditReadSessions(DatabaseConnections connections) : IDisposable
{
    private const int MostConnections = 4;

    private readonly Lazy<NpgsqlDataSource> _auditor = new(() => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connections.Auditor) { MaxPoolSize = MostConnections }));

    static AuditReadSessions() => DateOnlyHandler.Register();

    /// <summary>Takes a snapshot of the audit for one reader, whose role was checked before.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public Task<ReadSession> OpenAsync(UserScope reader, CancellationToken cancellation) => LiveConnection.OpenAsync(
        _auditor.Value,
        async connection =>
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await connection.ExecuteAsync(new CommandDefinition("set transaction read only; set local lock_timeout = '20s'", transaction: transaction, cancellationToken: cancellation));
            return new ReadSession(connection, transaction, reader);
        },
        cancellation);

    /// <summary>Verifies the whole chain, and every anchor of the file.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task<AuditVerification> VerifyAsync(AuditAnchorFile? anchors, CancellationToken cancellation)
    {
        await using var connection = await LiveConnection.OpenAsync(_auditor.Value, cancellation);
        return await VerifyAudit.RunAsync(connection, anchors, cancellation);
    }

    public void Dispose()
    {
        if (_auditor.IsValueCreated)
        {
            _auditor.Value.Dispose();
        }
    }
}
