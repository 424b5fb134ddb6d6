using FraudDashboard.Database.Audit;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>The one path of what people write: transactions of the editing login, in which row security decides.</summary>
public sealed class WriteSessions(DatabaseConnections connections, AuditAnchorFile? anchors = null) : IAsyncDisposable
{
    // Who holds a row for longer is stuck: the writer is told, and nothing was written.
    private const string Settings = "set local lock_timeout = '20s'; set local idle_in_transaction_session_timeout = '1min'";
    private const string OpenSql = "select core.open_scope(@SessionId, @codes)";
    private const string OwnSql = "select set_config('fraud.session', @number, true)";

    private readonly NpgsqlDataSource _editor = NpgsqlDataSource.Create(connections.Editor);

    static WriteSessions() => DateOnlyHandler.Register();

    /// <summary>Makes a change under the writer's session and adds the lines that tell of it: all of it or nothing.</summary>
    /// <returns>What the change returns, once all of it is committed.</returns>
    /// <exception cref="SessionEndedException">The session is not open: nothing was written.</exception>
    /// <exception cref="StaleVersionException">Somebody else changed the row before: nothing was written.</exception>
    public Task<TResult> RunAsync<TResult>(UserScope writer, Func<WriteSession, Task<TResult>> change, CancellationToken cancellation) =>
        RunAsync(
            async session =>
            {
                if (!await session.ScalarAsync<bool>(OpenSql, new { writer.SessionId, codes = writer.ScopeCodes.ToArray() }))
                {
                    throw new SessionEndedException();
                }
            },
            change, cancellation);

    /// <summary>Opens a session, or changes or ends one that is there, over or not: row security lets nothing else be reached.</summary>
    /// <param name="sessionId">The person's own session; null for one who signs in and has none yet.</param>
    /// <returns>What the change returns, once all of it is committed.</returns>
    public Task<TResult> RunOnSessionAsync<TResult>(Guid? sessionId, Func<WriteSession, Task<TResult>> change, CancellationToken cancellation) =>
        RunAsync(
            session => session.ScalarAsync<string>(OwnSql, new { number = sessionId?.ToString() ?? "" }), change, cancellation);

    public ValueTask DisposeAsync() => _editor.DisposeAsync();

    private async Task<TResult> RunAsync<TResult>(Func<WriteSession, Task> open, Func<WriteSession, Task<TResult>> change, CancellationToken cancellation)
    {
        var begun = await LiveConnection.OpenAsync(_editor, connection => BeginAsync(connection, open, cancellation), cancellation);
        await using var connection = begun.Connection!;
        await using var transaction = begun;
        var session = new WriteSession(transaction, cancellation);
        var result = await change(session);
        var last = await session.AppendLinesAsync();

        // Called off half-way, nobody would know whether it was written.
        await transaction.CommitAsync(CancellationToken.None);
        if (last is not null)
        {
            anchors?.Write(last);
        }

        return result;
    }

    private static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, Func<WriteSession, Task> open, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        var session = new WriteSession(transaction, cancellation);
        await session.ExecuteAsync(Settings);
        await open(session);
        return transaction;
    }
}
