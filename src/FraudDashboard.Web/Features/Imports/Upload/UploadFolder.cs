using FraudDashboard.Ingestion.Parsing.Files;
using Microsoft.AspNetCore.Components.Forms;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>A folder of its own for the files of one upload, readable by this process's user alone, and gone afterwards.</summary>
internal sealed class UploadFolder : IDisposable
{
    private const string Prefix = "fraud-upload-";
    private const int BufferLength = 128 * 1024;
    private static readonly TimeSpan LeftOver = TimeSpan.FromDays(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(Prefix);
    private int _files;

    /// <summary>Makes the folder, and removes what a process that was killed could not.</summary>
    public static UploadFolder Create(TimeProvider clock)
    {
        var parent = new DirectoryInfo(Path.GetTempPath());
        foreach (var old in parent.EnumerateDirectories(Prefix + "*").Where(old => clock.GetUtcNow() - old.LastWriteTimeUtc > LeftOver))
        {
            TryDelete(old);
        }

        return new UploadFolder();
    }

    /// <summary>Takes a file from the browser piece by piece; the name that the browser gives is never part of a path.</summary>
    public async Task<ExtractSource> ReceiveAsync(
        IBrowserFile file, long largest, IProgress<UploadProgress> progress, CancellationToken cancellation)
    {
        var path = Path.Combine(_folder.FullName, $"{++_files}.csv");
        await using (var from = file.OpenReadStream(largest, cancellation))
        await using (var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true))
        {
            var buffer = new byte[BufferLength];
            var received = 0L;
            int count;
            while ((count = await from.ReadAsync(buffer, cancellation)) > 0)
            {
                await to.WriteAsync(buffer.AsMemory(0, count), cancellation);
                received += count;
                progress.Report(new(file.Name, null, 0, received, file.Size));
            }
        }

        return ExtractSource.FromStreams(file.Name, ExtractSource.FromPath(path).Open);
    }

    public void Dispose() => TryDelete(_folder);

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
