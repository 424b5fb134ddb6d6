namespace FraudDashboard.Database.Loading.Files;

/// <summary>
/// An uploaded extract in a temporary file that only this user can read: loading reads a file twice, and an upload comes once.
/// Disposing of it deletes the file.
/// </summary>
public sealed class SpooledExtract : IDisposable
{
    private readonly string _path;

    private SpooledExtract(string fileName, string path)
    {
        _path = path;
        Source = ExtractSource.FromStreams(fileName, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
    }

    public ExtractSource Source { get; }

    /// <summary>Copies an upload to its end.</summary>
    public static async Task<SpooledExtract> CopyAsync(string fileName, Stream upload, CancellationToken cancellationToken)
    {
        // Made by the system: readable by this user alone from the first byte.
        var spooled = new SpooledExtract(fileName, Path.GetTempFileName());
        try
        {
            await using var file = new FileStream(spooled._path, FileMode.Truncate, FileAccess.Write, FileShare.None);
            await upload.CopyToAsync(file, cancellationToken);
            return spooled;
        }
        catch
        {
            spooled.Dispose();
            throw;
        }
    }

    public void Dispose() => File.Delete(_path);
}
