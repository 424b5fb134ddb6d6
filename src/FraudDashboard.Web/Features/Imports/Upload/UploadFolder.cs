using FraudDashboard.Ingestion.Parsing.Files;
using Microsoft.AspNetCore.Components.Forms;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>A folder of its own for the files of one upload, readable by this process's user alone, and gone afterwards.</summary>
internal sealed class UploadFolder : IDisposable
{
    private const string Prefix = "fraud-upload-";
    private const string LockName = ".lock";
    private const int BufferLength = 128 * 1024;

    // A folder is made a moment before its lock is.
    private static readonly TimeSpan LeftOver = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder;
    private readonly FileStream _lock;
    private readonly UploadQuota _quota;
    private long _reserved;
    private int _files;

    private UploadFolder(UploadQuota quota)
    {
        _quota = quota;
        _folder = Directory.CreateTempSubdirectory(Prefix);
        _lock = LockOf(_folder);
    }

    /// <summary>Makes the folder, and removes what a process that was killed could not.</summary>
    /// <param name="quota">What all uploads together may take; that of the process where none is given.</param>
    public static UploadFolder Create(TimeProvider clock, UploadQuota? quota = null)
    {
        var parent = new DirectoryInfo(Path.GetTempPath());
        foreach (var old in parent.EnumerateDirectories(Prefix + "*").Where(old => clock.GetUtcNow() - old.LastWriteTimeUtc > LeftOver))
        {
            if (IsLeft(old))
            {
                TryDelete(old);
            }
        }

        return new UploadFolder(quota ?? UploadQuota.OfProcess);
    }

    /// <summary>Takes a file from the browser piece by piece; the name that the browser gives is never part of a path.</summary>
    /// <exception cref="UploadRefusedException">All uploads together would take more than they may.</exception>
    /// <exception cref="IOException">The browser has gone away, or sends more than it said.</exception>
    public async Task<ExtractSource> ReceiveAsync(
        IBrowserFile file, long largest, IProgress<UploadProgress> progress, CancellationToken cancellation)
    {
        _quota.Reserve(file.Name, file.Size, _folder.FullName);
        _reserved += file.Size;
        var path = Path.Combine(_folder.FullName, $"{++_files}.csv");
        await using (var from = file.OpenReadStream(largest, cancellation))
        await using (var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true))
        {
            var buffer = new byte[BufferLength];
            var received = 0L;
            int count;
            while ((count = await from.ReadAsync(buffer, cancellation)) > 0)
            {
                received += count;
                if (received > file.Size)
                {
                    throw new IOException("The browser sends more than it said.");
                }

                await to.WriteAsync(buffer.AsMemory(0, count), cancellation);
                progress.Report(new(file.Name, null, 0, received, file.Size));
            }
        }

        return ExtractSource.FromStreams(file.Name, ExtractSource.FromPath(path).Open);
    }

    public void Dispose()
    {
        _lock.Dispose();
        TryDelete(_folder);
        _quota.Release(_reserved);
        _reserved = 0;
    }

    private static FileStream LockOf(DirectoryInfo folder) => new(Path.Combine(folder.FullName, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>True where no process holds the folder any more.</summary>
    private static bool IsLeft(DirectoryInfo folder)
    {
        try
        {
            using var free = LockOf(folder);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An upload is at work there, or it is another user's.
            return false;
        }
    }

    private static void TryDelete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another user's, or gone already; the next upload tries again.
        }
    }
}
