using System.Globalization;

namespace FraudDashboard.Database.Embedded;

/// <summary>The private server's folder: what lies where, and the proof that it is ours.</summary>
internal sealed class ClusterFolder
{
    private const string MarkerName = "fraud-dashboard.cluster";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private ClusterFolder(string path) => Root = path;

    public string Root { get; }

    public string Cluster => Path.Combine(Root, "data");

    /// <summary>initdb writes here and the folder is renamed at its end, so that half a cluster is never mistaken for one.</summary>
    public string UnfinishedCluster => Path.Combine(Root, "data.init");

    public string Sockets => Path.Combine(Root, "socket");

    public string Settings => Path.Combine(Root, "server.conf");

    public string Passwords => Path.Combine(Root, "passwords.json");

    public string InitialPassword => Path.Combine(Root, "initdb.password");

    public string Users => Path.Combine(Root, "users");

    public string Log => Path.Combine(Root, "log");

    public string ServerLog => Path.Combine(Log, "postgresql.log");

    private string LockFile => Path.Combine(Root, "lock");

    /// <summary>Major version of the cluster in the folder; null before there is one.</summary>
    public int? Version
    {
        get
        {
            var file = Path.Combine(Cluster, "PG_VERSION");
            return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
        }
    }

    /// <summary>Opens our folder or makes one; a folder with anything else in it is refused before it is touched.</summary>
    public static async Task<ClusterFolder> ClaimAsync(string path, ServerUser user, CancellationToken cancellationToken)
    {
        var root = await RealPathAsync(path, cancellationToken);
        if (File.Exists(root))
        {
            throw new PrivateServerException($"{root} is a file: name a folder for the private PostgreSQL with --data.");
        }

        var marker = Path.Combine(root, MarkerName);
        try
        {
            if (!File.Exists(marker) && Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            {
                throw new PrivateServerException(
                    $"{root} is not empty and was not made by FraudDashboard: nothing in it was touched; name an empty or new folder with --data.");
            }

            await RequireReachableAsync(root, user, cancellationToken);
            if (!Directory.Exists(root))
            {
                Make(root, user.Name is null ? OwnerOnly : OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }

            await using (new FileStream(marker, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite))
            {
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new PrivateServerException($"{root} cannot be used for the private PostgreSQL ({problem.Message}): name another folder with --data.", problem);
        }

        return new ClusterFolder(root);
    }

    /// <summary>Waits for the one lock around starting and stopping; the kernel lets it go when its holder dies.</summary>
    public async Task<IDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < timeout)
            {
                await Task.Delay(50, cancellationToken);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new PrivateServerException($"{Root} is held by another program or another user: {problem.Message}", problem);
            }
        }
    }

    /// <summary>Makes a subfolder that the server's user owns, unless it is there.</summary>
    public static async Task MakeServerFolderAsync(string path, ServerUser user, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, OwnerOnly);
            await user.OwnAsync(path, cancellationToken);
        }
    }

    /// <summary>Without symbolic links: the kernel names a process's folder so, and that is how the running server is known.</summary>
    private static async Task<string> RealPathAsync(string path, CancellationToken cancellationToken)
    {
        var outcome = await ExternalCommand.RunAsync(["realpath", "--canonicalize-missing", "--", Path.GetFullPath(path)], "/", cancellationToken);
        return outcome.Succeeded ? outcome.Output : throw new PrivateServerException($"{path} is no path for the private PostgreSQL: {outcome.Output}.");
    }

    private static void Make(string root, UnixFileMode mode)
    {
        Directory.CreateDirectory(root);
        File.SetUnixFileMode(root, mode);
    }

    private static async Task RequireReachableAsync(string root, ServerUser user, CancellationToken cancellationToken)
    {
        var existing = new DirectoryInfo(root);
        while (!existing.Exists && existing.Parent is { } parent)
        {
            existing = parent;
        }

        if (!await user.CanEnterAsync(existing.FullName, cancellationToken))
        {
            throw new PrivateServerException(
                $"{root} cannot be reached by the user {user.Name}, as whom PostgreSQL runs when started by root: name a folder under /var/lib with --data.");
        }
    }
}
