namespace FraudDashboard.Database.Loading.Files;

/// <summary>A file being read: its header has been, its records follow.</summary>
public sealed class OpenExtract : IDisposable
{
    private readonly Stream _file;

    private OpenExtract(Stream file, RecordSplitter records, ExtractHeader header)
    {
        _file = file;
        Records = records;
        Header = header;
    }

    public RecordSplitter Records { get; }

    public ExtractHeader Header { get; }

    /// <summary>How far into the file reading has come.</summary>
    public long BytesRead => _file.Position;

    public static OpenExtract Begin(Stream file, TextFormat format, char delimiter)
    {
        var records = new RecordSplitter(format.OpenText(file), delimiter);
        try
        {
            return new(file, records, ExtractHeader.ReadFrom(records));
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    // Disposing of the records closes the file under them.
    public void Dispose() => Records.Dispose();
}
