using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Workbooks;
using FraudDashboard.Ingestion.Profiles;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>An extract that has been looked through once: what it is, and how its records are read.</summary>
public sealed class ExtractFile
{
    private const int HeaderLength = 1 << 16;

    private readonly ExtractSource _source;
    private readonly FileInspection _inspection;
    private readonly string _head;
    private readonly WorkbookOutline? _workbook;
    private readonly CancellationToken _cancellationToken;

    // A header that stands far down takes a while to find: each layout's is read once.
    private readonly Dictionary<(WorksheetPart?, int, char?, string?), ExtractHeader?> _headers = [];

    private ExtractFile(ExtractSource source, FileInspection inspection, string head, WorkbookOutline? workbook, CancellationToken cancellationToken)
    {
        _source = source;
        _inspection = inspection;
        _head = head;
        _workbook = workbook;
        _cancellationToken = cancellationToken;
        Sheet = workbook?.Sheets[0];
    }

    /// <summary>The file's name without its folder.</summary>
    public string FileName => _source.FileName;

    /// <summary>The SHA-256 of its bytes: 64 hexadecimal digits in small letters.</summary>
    public string Sha256 => _inspection.Sha256;

    /// <summary>Its length in bytes.</summary>
    public long ByteCount => _inspection.ByteCount;

    /// <summary>The encoding's name as people read it: "UTF-8 with BOM", "Excel workbook".</summary>
    public string EncodingName => _inspection.Format?.Name ?? "Excel workbook";

    /// <summary>What of the bytes is not text in the encoding that they are read in, in a sentence; null where all is.</summary>
    internal string? OddCharactersIn(MappingProfile? profile) =>
        _inspection.Format is { } found && (profile?.EncodingName is not { } name || AsNamed(found, name) == found) ? _inspection.Odd?.Sentence : null;

    /// <summary>The delimiter that the file declares, else the one found in its header.</summary>
    public char Delimiter => Delimiters.Declared(_head) ?? Delimiters.Find(_head);

    /// <summary>The worksheets of a workbook that are shown; empty for text.</summary>
    internal IReadOnlyList<WorksheetPart> Sheets => _workbook?.Sheets ?? [];

    /// <summary>The one of them whose rows are the records; null for text.</summary>
    internal WorksheetPart? Sheet { get; set; }

    /// <summary>Looks a file through once: its hash, its encoding, and whether it is text or a workbook at all.</summary>
    /// <param name="cancellationToken">Ends every later reading of the records of a workbook too.</param>
    /// <exception cref="ExtractRefusedException">It is empty, no text, a web page, or a workbook that is not read; the message says so in one sentence.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ExtractFile> OpenAsync(ExtractSource source, CancellationToken cancellationToken)
    {
        await using var stream = source.Open();
        var inspection = await FileInspection.OfAsync(stream, cancellationToken);
        if (inspection.Format is null)
        {
            var workbook = inspection.IsZip ? WorkbookOutline.Read(stream, source.FileName, cancellationToken) : throw CompoundFile.Refusal(stream);
            var file = new ExtractFile(source, inspection, "", workbook, cancellationToken);
            file.Sheet = SheetChoice.Usual(file);
            return file;
        }

        using var text = inspection.Format.OpenText(stream);
        var head = new char[HeaderLength];
        var length = await text.ReadBlockAsync(head, cancellationToken);
        return new(source, inspection, new string(head, 0, length), workbook: null, cancellationToken);
    }

    /// <summary>Opens the file again and reads its header; the caller disposes of what is returned.</summary>
    /// <param name="profile">What says how the file is laid out, where it is not as the contract has it.</param>
    /// <exception cref="ExtractRefusedException">It has no header, a name twice in it, or another encoding than the profile says.</exception>
    public OpenExtract OpenRecords(MappingProfile? profile = null)
    {
        var declared = Delimiters.Declared(_head);
        var skipLines = Math.Max(profile?.SkipLines ?? 0, declared is null ? 0 : 1);
        if (_inspection.Format is not { } found)
        {
            var sheet = OpenSheet(skipLines);
            return OpenExtract.Begin(sheet.File, sheet);
        }

        var format = profile?.EncodingName is { } name ? AsNamed(found, name) : found;
        var header = SkippedLines.Skip(_head, skipLines);
        var delimiter = profile?.Delimiter ?? declared ?? Delimiters.Find(header);
        return OpenText(format, (delimiter, Delimiters.IsDoubled(header, delimiter)), skipLines);
    }

    /// <summary>Opens the rows of the workbook's sheet; the caller disposes of them.</summary>
    internal SheetRecords OpenSheet(int skipRows) => SheetRecords.Begin(_source.Open(), _workbook!, Sheet!, skipRows, _cancellationToken);

    /// <summary>The header as a profile lays the file out; null where none stands there.</summary>
    internal ExtractHeader? FindHeader(MappingProfile? profile)
    {
        var layout = (Sheet, profile?.SkipLines ?? 0, profile?.Delimiter, profile?.EncodingName);
        if (!_headers.TryGetValue(layout, out var header))
        {
            header = _headers[layout] = ReadHeader(profile);
        }

        return header;
    }

    /// <summary>A refusal for what stands in the rows, with the sheets that were looked at where the file is a workbook.</summary>
    internal ExtractRefusedException WithSheets(ExtractRefusedException refusal) =>
        _workbook is null ? refusal : new($"{refusal.Message} {_workbook.LookedAt(Sheet!)}");

    private ExtractHeader? ReadHeader(MappingProfile? profile)
    {
        try
        {
            using var extract = OpenRecords(profile);
            return extract.Header;
        }
        catch (ExtractRefusedException)
        {
            // What is wrong with it is said when the file is read for good.
            return null;
        }
    }

    /// <summary>The kind of the file: as given, by its name, or by its header.</summary>
    /// <exception cref="ExtractRefusedException">The kind that was given is none, or neither name nor header says one.</exception>
    public ExtractContract KindOf(string? given)
    {
        if (FileIdentity.KindOf(given, FileName) is { } contract)
        {
            return contract;
        }

        using var extract = OpenRecords();
        return FileIdentity.KindOf(extract.Header);
    }

    private OpenExtract OpenText(TextFormat format, (char Character, bool IsDoubled) delimiter, int skipLines)
    {
        var file = _source.Open();
        try
        {
            var text = format.OpenText(file);
            SkippedLines.Skip(text, skipLines);
            return OpenExtract.Begin(file, new RecordSplitter(text, delimiter.Character, skipLines + 1, delimiter.IsDoubled));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static TextFormat AsNamed(TextFormat found, string name)
    {
        var format = TextFormat.Named(name)!;
        if (format.Encoding.CodePage == found.Encoding.CodePage)
        {
            return found;
        }

        var isUnreadable = format.Encoding.CodePage == TextFormat.Utf8.Encoding.CodePage;
        return found.IsUtf16 || isUnreadable
            ? throw new ExtractRefusedException($"The mapping profile says that the file is {name}, and its bytes are {found.Name}: take encoding out of the profile, or export the file again.")
            : format with { MarkLength = found.MarkLength };
    }
}
