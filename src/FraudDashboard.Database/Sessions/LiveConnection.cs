#pragma warning disable RS0030 // What the data access classes open their pooled connections by.
using System.Net.Sockets;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>
/// Opens pooled connections that are alive: after a restart of PostgreSQL a pool holds none that is, and only the first
/// statement tells.
/// </summary>
public static class LiveConnection
{
    // One would do, but a pool that somebody else is emptying at the same moment still hands dead connections out.
    private const int MostAttempts = 10;

    /// <summary>A connection of the pool of a connection string, which has answered.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellation) =>
        OpenAsync(() => OpenOneAsync(connectionString, cancellation), NpgsqlConnection.ClearPool, connection => AskAsync(connection, cancellation));

    /// <summary>A connection that has answered.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    internal static Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source, CancellationToken cancellation) =>
        OpenAsync(source, connection => AskAsync(connection, cancellation), cancellation);

    /// <summary>
    /// Opens a connection and runs the statements that begin with it. Where it turns out to be dead, the pool is emptied and
    /// they run again: nothing else has run by then, so nothing is done twice.
    /// </summary>
    /// <param name="begin">Begins a transaction or asks; what it returns owns the connection.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    internal static Task<T> OpenAsync<T>(NpgsqlDataSource source, Func<NpgsqlConnection, Task<T>> begin, CancellationToken cancellation) =>
        OpenAsync(() => source.OpenConnectionAsync(cancellation).AsTask(), _ => source.Clear(), begin);

    private static async Task<T> OpenAsync<T>(Func<Task<NpgsqlConnection>> open, Action<NpgsqlConnection> clear, Func<NpgsqlConnection, Task<T>> begin)
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = await open();
            try
            {
                return await begin(connection);
            }
            catch (NpgsqlException dead) when (attempt < MostAttempts && IsDead(dead))
            {
                await connection.DisposeAsync();
                clear(connection);
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }
    }

    private static async Task<NpgsqlConnection> OpenOneAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<NpgsqlConnection> AskAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select", connection);
        await command.ExecuteNonQueryAsync(cancellation);
        return connection;
    }

    private static bool IsDead(NpgsqlException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } or { InnerException: IOException or SocketException };
}
