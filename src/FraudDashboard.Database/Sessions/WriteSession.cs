using Dapper;
using FraudDashboard.Database.Audit;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>One change in the making: its statements, of which each sees those before, and its lines for the audit.</summary>
public sealed class WriteSession
{
    private readonly NpgsqlTransaction _transaction;
    private readonly CancellationToken _cancellation;
    private readonly List<AuditEvent> _lines = [];

    internal WriteSession(NpgsqlTransaction transaction, CancellationToken cancellation) =>
        (_transaction, _cancellation) = (transaction, cancellation);

    private NpgsqlConnection Connection => _transaction.Connection!;

    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows that it wrote: row security leaves out those that the writer may not.</returns>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>The first value of a statement that returns one; the type's default where it returns none.</summary>
    public Task<TValue?> ScalarAsync<TValue>(string sql, object? parameters = null) => Connection.ExecuteScalarAsync<TValue>(Command(sql, parameters));

    /// <summary>Rows, as far as row security shows them to the writer.</summary>
    public async Task<IReadOnlyList<TRow>> QueryAsync<TRow>(string sql, object? parameters = null) =>
        (await Connection.QueryAsync<TRow>(Command(sql, parameters))).AsList();

    /// <summary>Locks the row that is about to be changed, and holds it against the version that the writer saw.</summary>
    /// <param name="sql">Selects row_version, changed_by and, in London's time, changed_at of one row, for update.</param>
    /// <param name="parameters">Which row.</param>
    /// <param name="seen">The version that the writer decided on.</param>
    /// <exception cref="StaleVersionException">It has another version by now, or is not there for this writer.</exception>
    public async Task RequireVersionAsync(string sql, object parameters, long seen)
    {
        var row = (await QueryAsync<StoredVersion>(sql, parameters)).SingleOrDefault();
        if (row?.RowVersion != seen)
        {
            throw new StaleVersionException(row?.ChangedBy, row?.ChangedAt);
        }
    }

    /// <summary>Adds a line to the audit, after every statement and just before the commit.</summary>
    public void Record(AuditEvent line) => _lines.Add(line);

    /// <summary>Writes the lines, in the order in which they were recorded.</summary>
    /// <returns>The anchor of the last; null where there is no line.</returns>
    internal async Task<AuditAnchor?> AppendLinesAsync()
    {
        _cancellation.ThrowIfCancellationRequested();
        AuditAnchor? last = null;
        foreach (var line in _lines)
        {
            last = await AuditTrail.AppendAsync(Connection, line);
        }

        return last;
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, _transaction, cancellationToken: _cancellation);

    private sealed record StoredVersion
    {
        public required long RowVersion { get; init; }

        public required string? ChangedBy { get; init; }

        public required DateTime? ChangedAt { get; init; }
    }
}
