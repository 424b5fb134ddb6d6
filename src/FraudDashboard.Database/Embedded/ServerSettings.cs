using System.Globalization;

namespace FraudDashboard.Database.Embedded;

/// <summary>The server's settings, written anew at each start; the cluster's postgresql.conf includes them last.</summary>
internal static class ServerSettings
{
    private const int MostSharedBuffersMegabytes = 4096;
    private const int LeastSharedBuffersMegabytes = 128;

    public static string Text(PrivateServerOptions options, ServerAddress address) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            # Written by FraudDashboard at each start: changes here are lost.
            listen_addresses = '{(address.IsSocket ? "" : address.Host)}'
            port = {address.Port}
            unix_socket_directories = '{(address.IsSocket ? address.Host : "")}'
            unix_socket_permissions = 0700
            max_connections = 200
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            shared_buffers = {options.SharedBuffersMegabytes ?? SharedBuffersMegabytes()}MB
            work_mem = 32MB
            maintenance_work_mem = 256MB
            max_parallel_workers_per_gather = 2
            jit = off
            random_page_cost = 1.1
            wal_compression = lz4
            max_wal_size = 4GB
            checkpoint_timeout = 15min
            {(options.IsDurable ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\nmax_wal_size = 1GB\n")}
            """);

    /// <summary>A container's limit counts as its memory.</summary>
    private static long SharedBuffersMegabytes()
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024);
        return Math.Clamp(available / 4, LeastSharedBuffersMegabytes, MostSharedBuffersMegabytes);
    }
}
