using FraudDashboard.Database.Audit;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>
/// Freezes: what is read is one snapshot of the loader's login, as it was when the freeze began, and what is written commits
/// with its line of the audit, or nothing does. One freeze at a time; loads and readers wait for none of it.
/// </summary>
/// <remarks>
/// Two transactions, for the audit's next line must see the last one, whoever wrote it meanwhile, which a snapshot does not.
/// The loader's login, and not the editor's: a freeze counts every row of the force, also by itself at night, when no person
/// has a session; who may ask for one is decided before.
/// </remarks>
/// <param name="loaderConnection">Connection string of the loader's login.</param>
/// <param name="anchors">The anchor file; null where there is none.</param>
public sealed class FreezeSessions(string loaderConnection, AuditAnchorFile? anchors = null)
{
    /// <summary>The lock of freezes: the next one finds the last one's version.</summary>
    public const long FreezeLock = 4_731_905_516;

    // A program that is killed must not leave its freeze running behind it.
    private const string Settings = """
        set local timezone = 'UTC';
        set local client_connection_check_interval = '2s';
        set local jit = off;
        """;

    /// <summary>Commits what the freeze wrote where it recorded a line of the audit; else nothing of it is kept.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached, or ended a transaction: nothing is frozen.</exception>
    public async Task<TResult> RunAsync<TResult>(Func<FreezeSession, Task<TResult>> freeze, CancellationToken cancellation)
    {
        await using var connection = await LiveConnection.OpenAsync(loaderConnection, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var write = new WriteSession(transaction, cancellation);
        await write.ExecuteAsync(Settings);
        await write.ScalarAsync<object>("select pg_advisory_xact_lock(@FreezeLock)", new { FreezeLock });

        // After the lock: the snapshot has what the freeze before it wrote.
        await using var source = NpgsqlDataSource.Create(loaderConnection);
        await using var read = await new ReadSessions(source).OpenAsync(UserScope.AllLondon, cancellation);
        var result = await freeze(new FreezeSession(read, write, connection, cancellation));
        if (await write.AppendLinesAsync() is { } last)
        {
            // Called off half-way, nobody would know whether it was written.
            await transaction.CommitAsync(CancellationToken.None);
            anchors?.Write(last);
        }

        return result;
    }
}
