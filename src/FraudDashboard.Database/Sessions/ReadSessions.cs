using System.Data;
using System.Globalization;
using Dapper;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>Opens the one read path: sessions of the site's login, in which row security decides by the reader's scope.</summary>
public sealed class ReadSessions(NpgsqlDataSource reader)
{
    // A plan that is kept for any value of a filter reads every row that some value could ask for: only queries without
    // parameters keep theirs.
    private const string Settings = """
        set transaction read only;
        set local lock_timeout = '20s';
        set local idle_in_transaction_session_timeout = '10min';
        set local jit = off;
        set local max_parallel_workers_per_gather = 0;
        set local plan_cache_mode = force_custom_plan;

        """;

    static ReadSessions() => DateOnlyHandler.Register();

    /// <summary>After how long the server ends a statement, and a transaction in which nothing is asked; null for pages, whose readers wait for them.</summary>
    internal TimeSpan? Longest { get; init; }

    /// <summary>Takes a snapshot for one reader; what is read of it, is read before it is disposed of.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended: nothing can be read.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public Task<ReadSession> OpenAsync(UserScope scope, CancellationToken cancellation) =>
        LiveConnection.OpenAsync(reader, connection => BeginAsync(connection, scope, cancellation), cancellation);

    private async Task<ReadSession> BeginAsync(NpgsqlConnection connection, UserScope scope, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var isOpen = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            Settings + Bounds() + ScopeStatement.For(scope), ScopeStatement.ParametersOf(scope, null), transaction, cancellationToken: cancellation));
        return isOpen ? new ReadSession(connection, transaction, scope) : throw new SessionEndedException();
    }

    private string Bounds() => Longest is not { } longest ? "" : string.Create(CultureInfo.InvariantCulture, $"""
        set local statement_timeout = {(long)longest.TotalMilliseconds};
        set local idle_in_transaction_session_timeout = {(long)longest.TotalMilliseconds};

        """);
}
