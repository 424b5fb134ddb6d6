using System.Diagnostics;
using System.Globalization;

namespace FraudDashboard.Database.Embedded;

/// <summary>Makes, starts and stops the cluster in its folder; whoever calls holds the folder's lock.</summary>
internal sealed class Cluster(ClusterFolder folder, ServerUser user, PrivateServerOptions options)
{
    private string PidFile => Path.Combine(folder.Cluster, "postmaster.pid");

    private PostgresBinaries Binaries => field ??= PostgresBinaries.Find(options.BinFolder, folder.Version);

    /// <summary>PostgreSQL's main process, when it is alive and of this folder; its own pid file outlives it.</summary>
    public bool IsRunning() =>
        PidLines() is [var first, ..]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && RunningProcess.IsWorkingIn(id, folder.Cluster);

    /// <summary>Where the running server listens: its pid file says so (lines 4 to 6: port, socket folder, host).</summary>
    public ServerAddress? RunningAddress() =>
        PidLines() is [_, _, _, var port, var sockets, ..] lines && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ServerAddress(sockets.Length > 0 ? sockets : lines.ElementAtOrDefault(5) ?? "127.0.0.1", number)
            : null;

    public async Task<ClusterPasswords> CreateIfMissingAsync(CancellationToken cancellationToken)
    {
        if (folder.Version is not null)
        {
            return ClusterPasswords.Read(folder);
        }

        // What an initdb left that was cut off: inside our own marked folder.
        if (Directory.Exists(folder.UnfinishedCluster))
        {
            Directory.Delete(folder.UnfinishedCluster, recursive: true);
        }

        var passwords = ClusterPasswords.Create(folder);
        await ClusterFolder.MakeServerFolderAsync(folder.UnfinishedCluster, user, cancellationToken);
        ClusterPasswords.WritePrivately(folder.InitialPassword, passwords[ClusterPasswords.Superuser]);
        await user.OwnAsync(folder.InitialPassword, cancellationToken);
        await InitialiseAsync(cancellationToken);
        File.Delete(folder.InitialPassword);
        Directory.Move(folder.UnfinishedCluster, folder.Cluster);
        return passwords;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ClearAfterCrashAsync(cancellationToken);
        await ClusterFolder.MakeServerFolderAsync(folder.Sockets, user, cancellationToken);
        await ClusterFolder.MakeServerFolderAsync(folder.Log, user, cancellationToken);
        var address = ServerAddress.Choose(folder);
        await File.WriteAllTextAsync(folder.Settings, ServerSettings.Text(options, address), cancellationToken);
        // Nothing secret, and the server's user must read it whatever our umask is.
        File.SetUnixFileMode(folder.Settings, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var seconds = ((int)options.StartTimeout.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        // Relative paths: pg_ctl starts the server through a shell, which would read quotes and dollars in a folder's name.
        var outcome = await user.RunAsync(folder.Root, cancellationToken,
            Binaries.PgCtl, "start", "--wait", "--silent", "--timeout", seconds,
            "--pgdata", Path.GetRelativePath(folder.Root, folder.Cluster), "--log", Path.GetRelativePath(folder.Root, folder.ServerLog));
        if (!outcome.Succeeded)
        {
            throw new PrivateServerException($"The private PostgreSQL in {folder.Root} did not start: {outcome.Output} Its log ends: {LogEnd()}");
        }
    }

    /// <summary>Stops the server; its log says who did it and why.</summary>
    public async Task StopAsync(string why)
    {
        Note($"stops the server: {why}");
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (IsRunning())
            {
                await user.RunAsync(folder.Root, CancellationToken.None,
                    Binaries.PgCtl, "stop", "--wait", "--silent", "--timeout", "60", "--mode", mode, "--pgdata", folder.Cluster);
            }
        }
    }

    /// <summary>A line of this process in the server's own log.</summary>
    private void Note(string what)
    {
        try
        {
            File.AppendAllText(folder.ServerLog, string.Create(
                CultureInfo.InvariantCulture,
                $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm:ss.fff} UTC FraudDashboard: process {Environment.ProcessId} ({Path.GetFileName(Environment.ProcessPath)}) {what}\n"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A log that cannot be written keeps no server from stopping.
        }
    }

    private async Task InitialiseAsync(CancellationToken cancellationToken)
    {
        var outcome = await user.RunAsync(folder.Root, cancellationToken,
            Binaries.InitDb, "--pgdata", folder.UnfinishedCluster, "--username", ClusterPasswords.Superuser, "--pwfile", folder.InitialPassword,
            "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-instructions");
        if (!outcome.Succeeded)
        {
            throw new PrivateServerException($"initdb could not make a cluster in {folder.Root}: {outcome.Output}");
        }

        await File.AppendAllTextAsync(Path.Combine(folder.UnfinishedCluster, "postgresql.conf"), "\ninclude_if_exists = '../server.conf'\n", cancellationToken);
    }

    /// <summary>
    /// After kill -9 the pid files name a process that may be a zombie, or by now somebody else's: PostgreSQL would wait
    /// for it. Backends without their main process end by themselves in a moment; none may be left when a new one starts.
    /// </summary>
    private async Task ClearAfterCrashAsync(CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (RunningProcess.WorkingIn(folder.Cluster).ToList() is { Count: > 0 } orphans)
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(2))
            {
                Note($"kills {string.Join(", ", orphans)}, which a crash left behind");
                orphans.ForEach(Kill);
            }

            await Task.Delay(50, cancellationToken);
        }

        File.Delete(PidFile);
        if (Directory.Exists(folder.Sockets))
        {
            Directory.GetFiles(folder.Sockets, ".s.PGSQL.*").ToList().ForEach(File.Delete);
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            // It ended by itself between the look and the kill, which is what was wanted.
        }
    }

    private string[] PidLines()
    {
        try
        {
            return File.ReadAllLines(PidFile);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private string LogEnd() =>
        File.Exists(folder.ServerLog) ? string.Join(" / ", File.ReadLines(folder.ServerLog).TakeLast(5)) : "(empty)";
}
