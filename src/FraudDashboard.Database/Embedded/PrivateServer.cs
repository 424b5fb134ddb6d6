#pragma warning disable RS0030 // The private server's own set-up: it makes the databases that every other class connects to.
using System.Diagnostics;
using Npgsql;

namespace FraudDashboard.Database.Embedded;

/// <summary>A PostgreSQL of this program's own, shared by all processes that name the same folder; the last one to leave stops it.</summary>
public sealed class PrivateServer : IAsyncDisposable
{
    /// <summary>The database that the program uses.</summary>
    public const string DatabaseName = "fraud";

    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(1);

    private readonly ClusterFolder _folder;
    private readonly Cluster _cluster;
    private readonly ClusterUsers _users;
    private readonly PrivateServerOptions _options;
    private readonly CancellationTokenSource _leaving = new();
    private ClusterPasswords _passwords = null!;
    private ServerAddress _address = null!;
    private Task _watch = Task.CompletedTask;
    private bool _left;

    private PrivateServer(ClusterFolder folder, ServerUser user, PrivateServerOptions options)
    {
        _folder = folder;
        _options = options;
        _cluster = new Cluster(folder, user, options);
        _users = new ClusterUsers(folder);
    }

    /// <summary>The connection strings of the database that the program uses.</summary>
    public DatabaseConnections Connections => ConnectionsTo(DatabaseName);

    /// <summary>The full path of the server's folder.</summary>
    public string DataFolder => _folder.Root;

    /// <summary>Starts the server in the folder, or joins the one that runs there; makes cluster, logins and database where missing.</summary>
    /// <exception cref="PrivateServerException">It cannot be used: no Linux, no PostgreSQL programs, a folder that is not ours, or no answer in time.</exception>
    public static async Task<PrivateServer> StartAsync(PrivateServerOptions options, CancellationToken cancellationToken = default)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PrivateServerException("The private PostgreSQL runs on Linux only: set ConnectionStrings:Fraud to a server of your own.");
        }

        var user = ServerUser.Choose();
        var folder = await ClusterFolder.ClaimAsync(options.DataFolder, user, cancellationToken);
        var server = new PrivateServer(folder, user, options);
        using (await folder.LockAsync(options.StartTimeout, cancellationToken))
        {
            server._passwords = await server._cluster.CreateIfMissingAsync(cancellationToken);
            await server.EnsureRunningAsync(cancellationToken);
            await new ClusterRoles(server._address, server._passwords).EnsureAsync(cancellationToken);
            server._users.Join();
        }

        server._watch = server.WatchAsync(server._leaving.Token);
        return server;
    }

    /// <summary>The connection strings of another database of the cluster.</summary>
    public DatabaseConnections ConnectionsTo(string databaseName)
    {
        string For(string login) => _address.ConnectionString(login, _passwords[login], databaseName);
        return new DatabaseConnections(For(ClusterPasswords.Owner), For("fraud_web"), For("fraud_loader"), For("fraud_auditor"), For("fraud_editor"), For("fraud_cli"));
    }

    /// <summary>Makes one more database in the cluster, owned like the first: empty, or a copy of another that nobody is connected to.</summary>
    /// <exception cref="PostgresException">A database of that name is there, or somebody is connected to the template.</exception>
    public async Task<DatabaseConnections> CreateDatabaseAsync(string name, string? template = null, CancellationToken cancellationToken = default)
    {
        await new ClusterRoles(_address, _passwords).CreateDatabaseAsync(name, template, _options.IsDurable, cancellationToken);
        return ConnectionsTo(name);
    }

    /// <summary>Drops a database made by <see cref="CreateDatabaseAsync"/>, with whoever is still connected.</summary>
    public Task DropDatabaseAsync(string name, CancellationToken cancellationToken = default) =>
        new ClusterRoles(_address, _passwords).DropDatabaseAsync(name, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_left)
        {
            return;
        }

        _left = true;
        await _leaving.CancelAsync();
        await _watch;
        _leaving.Dispose();
        using (await _folder.LockAsync(_options.StartTimeout, CancellationToken.None))
        {
            if (_users.LeaveAsLast())
            {
                await _cluster.StopAsync("the last process that used it leaves");
            }
        }
    }

    private async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (!_cluster.IsRunning())
            {
                await _cluster.StartAsync(cancellationToken);
            }

            if (_cluster.RunningAddress() is { } address)
            {
                _address = address;
                if (await new ClusterRoles(address, _passwords).IsReadyAsync(cancellationToken))
                {
                    return;
                }
            }

            if (waited.Elapsed > _options.StartTimeout)
            {
                throw new PrivateServerException($"The private PostgreSQL in {_folder.Root} runs but takes no connections: see {_folder.ServerLog}.");
            }

            await Task.Delay(100, cancellationToken);
        }
    }

    /// <summary>Starts the server again when it dies under us; pages recover by themselves once it is back.</summary>
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(WatchInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await RestartIfDeadAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // We are leaving.
        }
    }

    private async Task RestartIfDeadAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!_cluster.IsRunning())
            {
                using var held = await _folder.LockAsync(_options.StartTimeout, cancellationToken);
                await EnsureRunningAsync(cancellationToken);
            }
        }
        catch (Exception problem) when (problem is PrivateServerException or IOException or UnauthorizedAccessException)
        {
            // Tried again at the next tick: a full disk may have room by then. Whoever connects meanwhile sees the failure.
        }
    }
}
