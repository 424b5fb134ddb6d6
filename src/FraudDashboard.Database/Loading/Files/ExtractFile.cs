using FraudDashboard.Database.Loading.Contracts;

namespace FraudDashboard.Database.Loading.Files;

/// <summary>An extract that has been looked through once: what it is, and how its records are read.</summary>
public sealed class ExtractFile
{
    private const int HeaderLength = 1 << 16;

    private readonly ExtractSource _source;
    private readonly TextFormat _format;
    private readonly char _delimiter;

    private ExtractFile(ExtractSource source, FileInspection inspection, char delimiter)
    {
        _source = source;
        _format = inspection.Format;
        _delimiter = delimiter;
        Sha256 = inspection.Sha256;
        ByteCount = inspection.ByteCount;
    }

    public string FileName => _source.FileName;

    public string Sha256 { get; }

    public long ByteCount { get; }

    /// <summary>The encoding's name, for the load report.</summary>
    public string EncodingName => _format.Name;

    public char Delimiter => _delimiter;

    /// <summary>Looks a file through; throws <see cref="ExtractRefusedException"/> where it is no text with a header.</summary>
    public static async Task<ExtractFile> OpenAsync(ExtractSource source, CancellationToken cancellationToken)
    {
        await using var stream = source.Open();
        var inspection = await FileInspection.OfAsync(stream, cancellationToken);
        using var text = inspection.Format.OpenText(stream);
        var head = new char[HeaderLength];
        var length = await text.ReadBlockAsync(head, cancellationToken);
        return new(source, inspection, Delimiters.Find(head.AsSpan(0, length)));
    }

    /// <summary>Opens the file again and reads its header; the caller disposes of what is returned.</summary>
    public OpenExtract OpenRecords() => OpenExtract.Begin(_source.Open(), _format, _delimiter);

    /// <summary>The kind of the file: as given, by its name, or by its header.</summary>
    public ExtractContract KindOf(string? given)
    {
        if (FileIdentity.KindOf(given, FileName) is { } contract)
        {
            return contract;
        }

        using var extract = OpenRecords();
        return FileIdentity.KindOf(extract.Header);
    }
}
