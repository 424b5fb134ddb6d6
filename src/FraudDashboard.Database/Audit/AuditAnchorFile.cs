using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FraudDashboard.Database.Audit;

/// <summary>Anchors of the audit in a file outside the database, a line each: it shows a cut tail and an older database that was restored.</summary>
/// <remarks>Several processes write to it. An anchor is written after its commit, so the file may lag behind the table, never lead it.</remarks>
public sealed class AuditAnchorFile(string path, TimeProvider clock)
{
    /// <summary>The setting that names the file.</summary>
    public const string Setting = "Audit:AnchorFile";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>The full path of the file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Told when an anchor could not be written: the change that it is of is committed, and a later anchor covers it.</summary>
    public Action<Exception>? NotWritten { get; init; }

    /// <summary>Adds an anchor, whose line must be committed; what keeps it from being written is told to <see cref="NotWritten"/>, not thrown.</summary>
    public void Write(AuditAnchor anchor)
    {
        try
        {
            var line = string.Create(
                CultureInfo.InvariantCulture, $"{anchor.EventNo} {anchor.Hash} {clock.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}\n");
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            using var file = OpenAlone();
            TakeOffHalfALine(file);
            file.Write(Encoding.ASCII.GetBytes(line));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NotWritten?.Invoke(problem);
        }
    }

    /// <summary>Every line that is in the file now, in the order of writing; read on once as they are asked for.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public IEnumerable<AnchorFileLine> Read()
    {
        // Shared with those who write; what comes after the length of this moment is not ours to look for.
        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Read(file, file.Length);
    }

    private static IEnumerable<AnchorFileLine> Read(FileStream file, long left)
    {
        using var reader = new StreamReader(file, Encoding.ASCII);
        for (var lineNo = 1; left > 0 && reader.ReadLine() is { } line; lineNo++)
        {
            left -= line.Length + 1;

            // Half a line at the end is being written, or its writer was killed: the next one takes it off.
            if (left >= 0)
            {
                yield return new(lineNo, Parse(line));
            }
        }
    }

    private static WrittenAnchor? Parse(string line) =>
        line.Split(' ') is [var number, { Length: 64 } hash, var time]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var eventNo)
        && DateTime.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new(new(eventNo, hash), at)
            : null;

    // The kernel lets a lock go when its holder dies.
    private FileStream OpenAlone()
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path, new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    BufferSize = 0,
                    UnixCreateMode = OwnerOnly,
                });
            }
            catch (IOException) when (File.Exists(Path) && Stopwatch.GetElapsedTime(started) < LongestWait)
            {
                Thread.Sleep(1);
            }
        }
    }

    private static void TakeOffHalfALine(FileStream file)
    {
        file.Seek(0, SeekOrigin.End);
        while (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() == '\n')
            {
                return;
            }

            file.SetLength(file.Length - 1);
        }
    }
}

/// <summary>An anchor and when it was written, in UTC.</summary>
public sealed record WrittenAnchor(AuditAnchor Anchor, DateTime At);

/// <summary>One line of the file, counted from 1; without an anchor where it cannot be read as one.</summary>
public sealed record AnchorFileLine(int LineNo, WrittenAnchor? Anchored);
