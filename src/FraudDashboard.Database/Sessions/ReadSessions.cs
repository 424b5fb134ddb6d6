using System.Data;
using Dapper;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>Opens the one read path: sessions of the site's login, in which row security decides by the reader's scope.</summary>
public sealed class ReadSessions(NpgsqlDataSource reader)
{
    private const string Settings = """
        set transaction read only;
        set local lock_timeout = '20s';
        set local idle_in_transaction_session_timeout = '10min';
        set local jit = off;
        set local max_parallel_workers_per_gather = 0;

        """;

    static ReadSessions() => DateOnlyHandler.Register();

    /// <summary>Takes a snapshot for one reader; what is read of it, is read before it is disposed of.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended: nothing can be read.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task<ReadSession> OpenAsync(UserScope scope, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // This is the data access class that opens reading connections.
        var connection = await reader.OpenConnectionAsync(cancellation);
#pragma warning restore RS0030
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            var isOpen = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
                Settings + ScopeStatement.For(scope), ScopeStatement.ParametersOf(scope, null), transaction, cancellationToken: cancellation));
            if (!isOpen)
            {
                throw new SessionEndedException();
            }

            return new ReadSession(connection, transaction, scope);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
