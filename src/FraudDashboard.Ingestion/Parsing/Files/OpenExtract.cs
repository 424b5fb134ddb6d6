namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>A file being read: its header has been, its records follow.</summary>
public sealed class OpenExtract : IDisposable
{
    private readonly Stream _file;

    private OpenExtract(Stream file, IRecords records, ExtractHeader header)
    {
        _file = file;
        Records = records;
        Header = header;
    }

    /// <summary>The records after the header.</summary>
    public IRecords Records { get; }

    /// <summary>The names of the columns.</summary>
    public ExtractHeader Header { get; }

    /// <summary>How far into the file reading has come, in bytes.</summary>
    public long BytesRead => _file.Position;

    /// <summary>Reads the header; disposes of the records, and so of the file, where there is none.</summary>
    /// <exception cref="ExtractRefusedException">There is no header, or it has a name twice.</exception>
    public static OpenExtract Begin(Stream file, IRecords records)
    {
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
