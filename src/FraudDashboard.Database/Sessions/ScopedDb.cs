using Dapper;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>The one read path: a read-only transaction with the reader's scope, in which row security decides.</summary>
public sealed class ScopedDb(NpgsqlDataSource reader)
{
    static ScopedDb() => DateOnlyHandler.Register();

    /// <summary>Rows of one query under the reader's scope. No scope, no rows.</summary>
    public async Task<IReadOnlyList<TRow>> QueryAsync<TRow>(
        UserScope scope, string sql, object? parameters, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = await BeginAsync(connection, scope, cancellation);
        var rows = await connection.QueryAsync<TRow>(
            new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellation));
        await transaction.CommitAsync(cancellation);
        return rows.AsList();
    }

    /// <summary>Rows of one query one by one, for files of any length, under the reader's scope.</summary>
    public async IAsyncEnumerable<TRow> StreamAsync<TRow>(
        UserScope scope, string sql, object? parameters,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = await BeginAsync(connection, scope, cancellation);
        await foreach (var row in connection.QueryUnbufferedAsync<TRow>(sql, parameters, transaction)
            .WithCancellation(cancellation))
        {
            yield return row;
        }
    }

#pragma warning disable RS0030 // This is the data access class that opens reading connections.
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation) =>
        await reader.OpenConnectionAsync(cancellation);
#pragma warning restore RS0030

    private static async Task<NpgsqlTransaction> BeginAsync(
        NpgsqlConnection connection, UserScope scope, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        const string Settings = """
            set transaction read only;
            set local jit = off;
            set local max_parallel_workers_per_gather = 0;

            """;
        const string OfProgram = Settings + """
            select set_config('fraud.scope', array_to_string(@codes, ','), true) is not null
                and set_config('fraud.may_read_raw', case when @mayReadRaw then 'yes' else 'no' end, true) is not null;
            """;
        const string OfSession = Settings + "select core.open_scope(@sessionId, @codes, @mayReadRaw);";
        var isOpen = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            scope.SessionId is null ? OfProgram : OfSession,
            new { scope.SessionId, codes = scope.ScopeCodes.ToArray(), scope.MayReadRaw },
            transaction,
            cancellationToken: cancellation));
        return isOpen ? transaction : throw new SessionEndedException();
    }
}
