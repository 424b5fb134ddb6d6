using Dapper;
using Npgsql;

namespace FraudDashboard.Web.Shared.Data;

/// <summary>The one read path: a read-only transaction with the reader's scope, in which row security decides.</summary>
public sealed class ScopedDb(NpgsqlDataSource reader)
{
    static ScopedDb()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new DateOnlyHandler());
    }

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
        const string Scope = """
            set transaction read only;
            set local jit = off;
            set local max_parallel_workers_per_gather = 0;
            select set_config('fraud.scope', @codes, true), set_config('fraud.may_read_raw', @raw, true);
            """;
        await connection.ExecuteAsync(new CommandDefinition(
            Scope,
            new { codes = string.Join(',', scope.ScopeCodes), raw = scope.MayReadRaw ? "yes" : "no" },
            transaction,
            cancellationToken: cancellation));
        return transaction;
    }
}
