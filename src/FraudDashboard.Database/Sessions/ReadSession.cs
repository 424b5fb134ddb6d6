using System.Runtime.CompilerServices;
using Dapper;
using FraudDashboard.Database.Frozen;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>
/// One snapshot: a repeatable-read, read-only transaction in which everything of a page, a file or a run of figures is read,
/// one query after the other. A load that commits meanwhile changes nothing of it.
/// </summary>
public sealed class ReadSession : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private UserScope _scope;
    private bool _readsPack;

    internal ReadSession(NpgsqlConnection connection, NpgsqlTransaction transaction, UserScope reader) =>
        (_connection, _transaction, Reader, _scope) = (connection, transaction, reader, reader);

    /// <summary>Whose rows may be seen at the most: the scope that the session was opened with.</summary>
    public UserScope Reader { get; }

    /// <summary>From here on every query reads a frozen month; of one that is not there it has no rows.</summary>
    /// <param name="packId">The number of its pack.</param>
    /// <param name="cancellation">Ends the statement on the server too.</param>
    /// <exception cref="NpgsqlException">The server ended the connection.</exception>
    public async Task ReadPackAsync(long packId, CancellationToken cancellation)
    {
        await _connection.ExecuteAsync(new CommandDefinition(
            "select set_config('fraud.pack', cast(@packId as text), true)", new { packId }, _transaction, cancellationToken: cancellation));
        _readsPack = true;
    }

    /// <summary>Rows of one query under a scope; what the reader's session does not allow of it gives no rows.</summary>
    /// <param name="scope">Whose rows are asked for: the reader's, or part of them.</param>
    /// <param name="sql">One SELECT with named parameters, whose columns bear the names of the row's properties.</param>
    /// <param name="parameters">The parameters by name; null where there is none.</param>
    /// <param name="cancellation">Ends the query on the server too.</param>
    /// <exception cref="SessionEndedException">The reader's session has ended: nothing was read.</exception>
    /// <exception cref="NpgsqlException">The query failed, or the server ended the connection.</exception>
    public async Task<IReadOnlyList<TRow>> QueryAsync<TRow>(UserScope scope, string sql, object? parameters, CancellationToken cancellation)
    {
        sql = Asked(sql);
        if (scope.IsSameAs(_scope))
        {
            var rows = await _connection.QueryAsync<TRow>(new CommandDefinition(sql, parameters, _transaction, cancellationToken: cancellation));
            return rows.AsList();
        }

        // The scope goes along with the query that is the first to need it: one way to the server and back.
        var both = ScopeStatement.ParametersOf(scope, parameters);
        await using var answers = await _connection.QueryMultipleAsync(
            new CommandDefinition(ScopeStatement.For(scope) + sql, both, _transaction, cancellationToken: cancellation));
        Use(scope, await answers.ReadSingleAsync<bool>());
        return (await answers.ReadAsync<TRow>()).AsList();
    }

    /// <summary>Rows of one query one by one, for files of any length; nothing else can be read before the last of them.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended: nothing was read.</exception>
    /// <exception cref="NpgsqlException">The query failed, or the server ended the connection.</exception>
    public async IAsyncEnumerable<TRow> StreamAsync<TRow>(
        UserScope scope, string sql, object? parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!scope.IsSameAs(_scope))
        {
            Use(scope, await _connection.ExecuteScalarAsync<bool>(new CommandDefinition(
                ScopeStatement.For(scope), ScopeStatement.ParametersOf(scope, null), _transaction, cancellationToken: cancellation)));
        }

        await foreach (var row in _connection.QueryUnbufferedAsync<TRow>(Asked(sql), parameters, _transaction).WithCancellation(cancellation))
        {
            yield return row;
        }
    }

    /// <summary>Rows as PostgreSQL copies them out; nothing else can be read before the last of them.</summary>
    internal Task<NpgsqlRawCopyStream> BeginCopyAsync(string copyCommand, CancellationToken cancellation) =>
        _connection.BeginRawBinaryCopyAsync(copyCommand, cancellation);

    /// <summary>Ends the transaction and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private string Asked(string sql) => _readsPack ? FrozenViews.QueryOver(sql) : sql;

    private void Use(UserScope scope, bool isOpen) => _scope = isOpen ? scope : throw new SessionEndedException();
}
