namespace FraudDashboard.Database.Loading.Files;

/// <summary>Where an extract comes from: a name and its bytes, which may be read more than once.</summary>
public sealed record ExtractSource
{
    private ExtractSource(string fileName, Func<Stream> open)
    {
        FileName = fileName;
        Open = open;
    }

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; }

    public Func<Stream> Open { get; }

    public static ExtractSource FromPath(string path) =>
        new(Path.GetFileName(path), () => new FileStream(path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.Read,
            BufferSize = 0,
            Options = FileOptions.SequentialScan,
        }));

    /// <summary>An extract whose bytes are at hand; each opening starts at the first byte.</summary>
    public static ExtractSource FromStreams(string fileName, Func<Stream> open) => new(Path.GetFileName(fileName), open);
}
