using System.Collections.Concurrent;
using FraudDashboard.Database;
using FraudDashboard.Database.Embedded;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace FraudDashboard.DatabaseTests.Support;

/// <summary>One private server for the whole run, and a migrated database that each test gets a copy of.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "migrated";

    private readonly ClusterInMemory _folder = new();
    private readonly ConcurrentDictionary<string, Lazy<Task>> _filled = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<DatabaseConnections>>> _shared = new();
    private int _databases;

    /// <summary>For tests that want the server itself; it is everyone's, so leave it as it is.</summary>
    public PrivateServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await PrivateServer.StartAsync(
            new PrivateServerOptions { DataFolder = _folder.Path, IsDurable = false, SharedBuffersMegabytes = 256 },
            TestContext.Current.CancellationToken);
        await new Migrator(SqlScripts.Embedded, await Server.CreateDatabaseAsync(Template)).RunAsync();
    }

    /// <summary>A fresh database with every migration, view and reference row, and no loads.</summary>
    public async Task<DatabaseConnections> CreateDatabaseAsync() => Modest(await Server.CreateDatabaseAsync(NextName(), Template));

    /// <summary>A fresh database with what the tests of that name begin with: filled once, then copied.</summary>
    public async Task<DatabaseConnections> CreateDatabaseAsync(string name, Func<DatabaseConnections, Task> fill)
    {
        await _filled.GetOrAdd(name, _ => new(() => FillAsync(name, fill))).Value;
        return Modest(await Server.CreateDatabaseAsync(NextName(), name));
    }

    /// <summary>The one database of that name, filled once: for tests that leave it as it is.</summary>
    public Task<DatabaseConnections> SharedDatabaseAsync(string name, Func<DatabaseConnections, Task> fill) =>
        _shared.GetOrAdd(name, _ => new(async () =>
        {
            var database = await CreateDatabaseAsync();
            await fill(database);
            return database;
        })).Value;

    /// <summary>A fresh database with nothing in it.</summary>
    public async Task<DatabaseConnections> CreateEmptyDatabaseAsync() => Modest(await Server.CreateDatabaseAsync(NextName()));

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task FillAsync(string name, Func<DatabaseConnections, Task> fill)
    {
        // Nobody may be connected to a database that is copied: not even a pool.
        var connections = await Server.CreateDatabaseAsync(name, Template);
        await fill(new(Sql.Unpooled(connections.Owner), Sql.Unpooled(connections.Web), Sql.Unpooled(connections.Loader), Sql.Unpooled(connections.Auditor), Sql.Unpooled(connections.Editor), Sql.Unpooled(connections.Cli)));
    }

    private string NextName() => $"test_{Interlocked.Increment(ref _databases)}";

    /// <summary>Many databases share the server's connections: pools stay small and let go soon. On a machine that has more to do, the server answers late.</summary>
    private static DatabaseConnections Modest(DatabaseConnections connections)
    {
        static string Limit(string connection) => new NpgsqlConnectionStringBuilder(connection)
        {
            MaxPoolSize = 10,
            ConnectionIdleLifetime = 5,
            ConnectionPruningInterval = 2,
            Timeout = 60,
            CommandTimeout = 120,
        }.ConnectionString;
        return new(Limit(connections.Owner), Limit(connections.Web), Limit(connections.Loader), Limit(connections.Auditor), Limit(connections.Editor), Limit(connections.Cli));
    }
}
