using FraudDashboard.Ingestion.Pipeline;

namespace FraudDashboard.Ingestion.Watching;

/// <summary>
/// A folder into which extracts are put: complete files are taken by renaming them, which succeeds for one program only,
/// and go on to <c>done</c> or <c>refused</c>, each beside a text file that says what became of it.
/// </summary>
public sealed class WatchedFolder : IDisposable
{
    private const string Done = "done";
    private const string Refused = "refused";
    private const string Working = "working";
    private const string LockName = ".lock";
    private static readonly string[] UnfinishedEndings = [".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload"];

    private readonly string _folder;
    private readonly string _own;
    private readonly TimeProvider _time;
    private readonly FileStream _lock;
    private readonly Dictionary<string, FileState> _seen = [];

    /// <summary>Opens the folder, which must be there, with a place of its own for what this program is loading.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">Its own place in it cannot be made.</exception>
    public WatchedFolder(string folder, TimeProvider time)
    {
        _folder = Path.GetFullPath(folder);
        _time = time;
        if (!Directory.Exists(_folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {_folder} to watch: make it, or name another.");
        }

        _own = Path.Combine(_folder, Working, Guid.NewGuid().ToString("N"));
        foreach (var path in new[] { _own, Path.Combine(_folder, Done), Path.Combine(_folder, Refused) })
        {
            Directory.CreateDirectory(path);
        }

        _lock = LockOf(_own);
    }

    /// <summary>How long a file must lie unchanged to count as complete.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Takes the files that are complete now; each is this program's alone until it is finished or given back.</summary>
    /// <returns>Their full paths in the place of this program.</returns>
    public IReadOnlyList<string> Take()
    {
        GiveBackOfTheDead();
        List<string> taken = [];
        foreach (var path in Complete())
        {
            var own = Path.Combine(_own, Path.GetFileName(path));
            if (TryMove(path, own))
            {
                taken.Add(own);
            }
        }

        return taken;
    }

    /// <summary>Puts a taken file where it belongs: refused if nothing of it was stored, else done, with the result beside it.</summary>
    public void Finish(string taken, LoadResult result)
    {
        var isRefused = result.State is LoadState.Refused or LoadState.Failed || result.IsNoneAccepted;
        var target = FreeName(Path.Combine(_folder, isRefused ? Refused : Done, Path.GetFileName(taken)));
        File.WriteAllLines(target + ".report.txt", [LoadResultWords.Summary(result), .. LoadResultWords.Notes(result)]);
        File.Move(taken, target);
    }

    /// <summary>Puts a taken file back, for the next look.</summary>
    public void GiveBack(string taken) => TryMove(taken, FreeName(Path.Combine(_folder, Path.GetFileName(taken))));

    /// <summary>Gives back what was taken and not finished.</summary>
    public void Dispose()
    {
        foreach (var left in Directory.EnumerateFiles(_own).Where(IsExtract))
        {
            GiveBack(left);
        }

        _lock.Dispose();
        Directory.Delete(_own, recursive: true);
    }

    /// <summary>Unchanged since the last look and for a while, and open in no other program that says so.</summary>
    private List<string> Complete()
    {
        List<string> complete = [];
        var now = _time.GetUtcNow().UtcDateTime;
        var present = Directory.EnumerateFiles(_folder).Where(IsExtract).ToDictionary(path => path, path => new FileInfo(path));
        foreach (var gone in _seen.Keys.Except(present.Keys).ToList())
        {
            _seen.Remove(gone);
        }

        foreach (var (path, file) in present.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var state = new FileState(file.Exists ? file.Length : -1, file.LastWriteTimeUtc);
            var isUnchanged = _seen.TryGetValue(path, out var before) && before == state;
            _seen[path] = state;
            if (isUnchanged && now - state.WrittenAt >= Quiet && IsFree(path))
            {
                complete.Add(path);
            }
        }

        return complete;
    }

    /// <summary>A program that was killed leaves its lock free: its files are put back.</summary>
    private void GiveBackOfTheDead()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(_folder, Working)).Where(folder => folder != _own))
        {
            try
            {
                using var held = LockOf(folder);
                foreach (var left in Directory.EnumerateFiles(folder).Where(IsExtract))
                {
                    GiveBack(left);
                }

                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Another program is at work there, or has just put its place away.
            }
        }
    }

    private static FileStream LockOf(string folder) => new(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static bool IsExtract(string path) => Path.GetFileName(path) is var name && name[0] != '.'
        && !UnfinishedEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsFree(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // It is taken all the same, and refused with its reason.
            return true;
        }
    }

    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to);
            return true;
        }
        catch (IOException)
        {
            // Another program took it first.
            return false;
        }
    }

    /// <summary>The path, or with a number where a file of that name is there already.</summary>
    private static string FreeName(string path)
    {
        var free = path;
        for (var number = 2; File.Exists(free) || File.Exists(free + ".report.txt"); number++)
        {
            free = Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}_{number}{Path.GetExtension(path)}");
        }

        return free;
    }

    private readonly record struct FileState(long Length, DateTime WrittenAt);
}
