using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>The folder in which files stand between the database and their readers: open to this process's user alone, and bounded.</summary>
public sealed class Spool(DownloadSettings settings)
{
    private const string Ending = ".spool";
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, long> _bytesOf = [];
    private long _bytes;

    public string Folder => settings.SpoolFolder;

    /// <summary>What all files take now.</summary>
    public long Bytes
    {
        get
        {
            lock (_turn)
            {
                return _bytes;
            }
        }
    }

    /// <summary>Makes the folder, and removes what a process left that was killed between making a file and taking its name away.</summary>
    /// <exception cref="SpoolException">The folder is another user's or cannot be made.</exception>
    public void Prepare()
    {
        try
        {
            var folder = Directory.CreateDirectory(Folder);
            if (folder.LinkTarget is not null)
            {
                throw new SpoolException($"{Folder} is a link: files would be written where somebody else says. Set {DownloadSettings.Section}:Folder to a folder of the site's own.");
            }

            // Only its owner may do this.
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Folder, OwnersFolder);
            }

            foreach (var left in folder.EnumerateFiles("*" + Ending))
            {
                left.Delete();
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SpoolException($"Files cannot be written to {Folder} ({problem.Message}). Set {DownloadSettings.Section}:Folder to a folder of the site's own.", problem);
        }
    }

    /// <summary>A new file of a person, which is gone when it is disposed of or the process ends, however it ends.</summary>
    /// <exception cref="SpoolException">The folder cannot be written to.</exception>
    public SpoolStream Create(string userId)
    {
        var path = Path.Combine(Folder, Path.GetRandomFileName() + Ending);
        try
        {
            return new SpoolStream(this, userId, OpenWithoutName(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SpoolException("The file was not made: the server cannot write files just now. Try again in a few minutes; if it happens again, report it.", problem);
        }
    }

    // Its name is taken away as soon as it is open: nobody finds it, and nothing is left of it when the process is killed.
    private static FileStream OpenWithoutName(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    /// <summary>Counts bytes before they are written.</summary>
    /// <exception cref="SpoolException">They are more than one file, one person or the folder may have.</exception>
    internal void Take(string userId, long fileBytes, long more)
    {
        lock (_turn)
        {
            var own = _bytesOf.GetValueOrDefault(userId);
            if (fileBytes + more > settings.LargestBytes)
            {
                throw new SpoolException($"The file was not made: it would be larger than {Format.Count((long)settings.LargestMegabytes)} MB. Choose a shorter period or a smaller area.");
            }

            if (own + more > settings.MostBytes / 2)
            {
                throw new SpoolException("The file was not made: those that you are still receiving take up your share of the room. Let them finish, then try again.");
            }

            if (_bytes + more > settings.MostBytes)
            {
                throw new SpoolException("The file was not made: files that others are still receiving take up the room. Try again in a few minutes.");
            }

            _bytes += more;
            _bytesOf[userId] = own + more;
        }
    }

    internal void Give(string userId, long bytes)
    {
        lock (_turn)
        {
            _bytes -= bytes;
            var own = _bytesOf.GetValueOrDefault(userId) - bytes;
            if (own > 0)
            {
                _bytesOf[userId] = own;
            }
            else
            {
                _bytesOf.Remove(userId);
            }
        }
    }
}
