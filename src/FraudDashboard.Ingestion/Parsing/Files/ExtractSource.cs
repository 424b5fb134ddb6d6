using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Where an extract comes from: a name and its bytes, which may be read more than once.</summary>
public sealed record ExtractSource
{
    private const int LongestName = 255;

    private ExtractSource(string fileName, Func<Stream> open)
    {
        FileName = fileName;
        Open = open;
    }

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; }

    /// <summary>Opens the bytes, at the first of them; the caller disposes of the stream.</summary>
    public Func<Stream> Open { get; }

    /// <summary>A file on disk; it is first opened when it is read.</summary>
    public static ExtractSource FromPath(string path) =>
        new(NameOf(Path.GetFileName(path)), () => new FileStream(path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.Read,
            BufferSize = 0,
            Options = FileOptions.SequentialScan,
        }));

    /// <summary>An extract whose bytes are at hand; each opening starts at the first byte.</summary>
    public static ExtractSource FromStreams(string fileName, Func<Stream> open) => new(NameOf(fileName), open);

    /// <summary>The last part of a name as a browser or a person gives it, without characters that are not for reading.</summary>
    private static string NameOf(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return FieldText.Cut(string.Concat(name.Where(character => !char.IsControl(character))), LongestName);
    }
}
