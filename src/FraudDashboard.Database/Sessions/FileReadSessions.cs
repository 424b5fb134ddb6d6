using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>Opens the read path of files: the site's login as pages have it, over a few connections of its own, so that no page waits for a file.</summary>
/// <param name="connections">The database.</param>
/// <param name="mostConnections">The most that files may hold at a time.</param>
/// <param name="longest">After how long the server ends a statement, and a transaction in which nothing is asked.</param>
public sealed class FileReadSessions(DatabaseConnections connections, int mostConnections, TimeSpan longest) : IDisposable
{
    private readonly Lazy<NpgsqlDataSource> _source = new(() => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connections.Web) { MaxPoolSize = mostConnections, CommandTimeout = (int)Math.Ceiling(longest.TotalSeconds) }));

    /// <summary>Takes a snapshot for one reader; what is read of it, is read before it is disposed of.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended: nothing can be read.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public Task<ReadSession> OpenAsync(UserScope scope, CancellationToken cancellation) =>
        new ReadSessions(_source.Value) { Longest = longest }.OpenAsync(scope, cancellation);

    public void Dispose()
    {
        if (_source.IsValueCreated)
        {
            _source.Value.Dispose();
        }
    }
}
