using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Embedded;
using Microsoft.Extensions.Configuration;

namespace FraudDashboard.Database;

/// <summary>Where this process finds its database: configured connection strings, else a private server that it keeps running.</summary>
public sealed class ConnectedDatabase : IAsyncDisposable
{
    private readonly PrivateServer? _server;

    private ConnectedDatabase(DatabaseConnections connections, PrivateServer? server, string? anchorPath)
    {
        Connections = connections;
        _server = server;
        AnchorPath = anchorPath ?? (server is null ? null : Path.Combine(server.DataFolder, "audit-anchor", "anchors.txt"));
    }

    /// <summary>The connection strings of the six logins.</summary>
    public DatabaseConnections Connections { get; }

    /// <summary>The file of the audit's anchors: as set, else beside the private server's cluster; null where neither is.</summary>
    public string? AnchorPath { get; }

    /// <summary>Whether the database is the private server, which stops when the last process leaves it.</summary>
    public bool IsPrivate => _server is not null;

    /// <summary>Takes the configured connection strings; where there are none, starts or joins the private server in the data folder.</summary>
    /// <param name="dataFolder">The private server's folder (<c>--data</c>), else the setting Fraud:DataFolder, else the user's own.</param>
    /// <exception cref="PrivateServerException">The private server cannot be used; the message says why.</exception>
    public static async Task<ConnectedDatabase> OpenAsync(
        IConfiguration configuration, string? dataFolder = null, CancellationToken cancellationToken = default)
    {
        var anchorPath = configuration[AuditAnchorFile.Setting];
        if (DatabaseConnections.FromConfiguration(configuration) is { } configured)
        {
            return new ConnectedDatabase(configured, null, anchorPath);
        }

        var options = new PrivateServerOptions
        {
            DataFolder = dataFolder ?? configuration["Fraud:DataFolder"] ?? PrivateServerOptions.DefaultDataFolder(),
            BinFolder = configuration["Fraud:PostgresBin"],
        };
        var server = await PrivateServer.StartAsync(options, cancellationToken);
        return new ConnectedDatabase(server.Connections, server, anchorPath);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
