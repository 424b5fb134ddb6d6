namespace FraudDashboard.Database.Embedded;

/// <summary>What may be said about a private server before it starts.</summary>
public sealed record PrivateServerOptions
{
    /// <summary>A folder of its own: not there yet, empty, or one that an earlier run made.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Folder of initdb, pg_ctl and postgres; searched for when not given.</summary>
    public string? BinFolder { get; init; }

    /// <summary>False gives up crash safety and vacuuming for speed: for throw-away test clusters only, whose hundreds of databases autovacuum would visit in turn.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>Shared memory of the server, in MB; a quarter of the memory up to 4 GB when not given.</summary>
    public int? SharedBuffersMegabytes { get; init; }

    /// <summary>How long a start may take, recovery after a crash included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Root's services live under /var/lib; anyone else's under their own data folder.</summary>
    /// <exception cref="PrivateServerException">The user has no home folder.</exception>
    public static string DefaultDataFolder()
    {
        if (Environment.IsPrivilegedProcess)
        {
            return "/var/lib/fraud-dashboard";
        }

        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length > 0
            ? Path.Combine(local, "fraud-dashboard")
            : throw new PrivateServerException("There is no home folder to keep the private PostgreSQL in: name a folder with --data.");
    }
}
