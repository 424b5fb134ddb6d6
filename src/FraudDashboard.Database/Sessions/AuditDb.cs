using Dapper;
using FraudDashboard.Database.Audit;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>The one way by which the site reads the audit: the auditor's own login, in read-only transactions.</summary>
public sealed class AuditDb(DatabaseConnections connections) : IDisposable
{
    private const int MostConnections = 4;

    private readonly Lazy<NpgsqlDataSource> _auditor = new(() => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connections.Auditor) { MaxPoolSize = MostConnections }));

    static AuditDb() => DateOnlyHandler.Register();

    /// <summary>Rows of one query.</summary>
    public async Task<IReadOnlyList<TRow>> QueryAsync<TRow>(string sql, object? parameters, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = await BeginAsync(connection, cancellation);
        var rows = await connection.QueryAsync<TRow>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellation));
        return rows.AsList();
    }

    /// <summary>Rows of one query one by one, for files of any length.</summary>
    public async IAsyncEnumerable<TRow> StreamAsync<TRow>(
        string sql, object? parameters, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = await BeginAsync(connection, cancellation);
        await foreach (var row in connection.QueryUnbufferedAsync<TRow>(sql, parameters, transaction).WithCancellation(cancellation))
        {
            yield return row;
        }
    }

    /// <summary>Verifies the whole chain, and every anchor of the file.</summary>
    public async Task<AuditVerification> VerifyAsync(AuditAnchorFile? anchors, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return await VerifyAudit.RunAsync(connection, anchors, cancellation);
    }

    public void Dispose()
    {
        if (_auditor.IsValueCreated)
        {
            _auditor.Value.Dispose();
        }
    }

#pragma warning disable RS0030 // This is the data access class that opens the auditor's connections.
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation) => await _auditor.Value.OpenConnectionAsync(cancellation);
#pragma warning restore RS0030

    private static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition("set transaction read only", transaction: transaction, cancellationToken: cancellation));
        return transaction;
    }
}
