using System.IO.Compression;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The parts of a workbook by their names, as programs of every kind write those: case, backslashes and ./ do not count.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const int LargestFile = 512 << 20;

    private readonly ZipArchive _zip;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookPackage(ZipArchive zip, CancellationToken cancellationToken)
    {
        _zip = zip;
        _cancellationToken = cancellationToken;
    }

    public IReadOnlyDictionary<string, ZipArchiveEntry> Parts => _parts;

    /// <summary>Reads the list of parts, bounded before it is read; the file stays the caller's.</summary>
    public static WorkbookPackage Open(Stream file, CancellationToken cancellationToken)
    {
        if (file.Length > LargestFile)
        {
            throw WorkbookRefusals.TooMuch($"is larger than {LargestFile >> 20} MB");
        }

        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(ArchiveEnd.WithoutComment(file), ZipArchiveMode.Read, leaveOpen: true);
            var package = new WorkbookPackage(zip, cancellationToken);
            foreach (var entry in zip.Entries)
            {
                package.Add(entry);
            }

            return package;
        }
        catch (Exception error)
        {
            zip?.Dispose();
            throw WorkbookRefusals.For(error, "") is null ? error : WorkbookRefusals.DamagedArchive();
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Opens a part as XML; the caller disposes of it.</summary>
    public PartXml OpenXml(string part)
    {
        var entry = _parts[part];
        try
        {
            return new(new PartStream(entry.Open(), part, entry.Length, entry.Crc32, _cancellationToken), part);
        }
        catch (Exception error) when (WorkbookRefusals.For(error, part) is not null)
        {
            throw WorkbookRefusals.For(error, part)!;
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>A name of a part as it is looked for: slashes alone, none at the front, nothing that stays where it is.</summary>
    /// <param name="folder">What a relative name starts from.</param>
    public static string Normalised(string name, string folder = "")
    {
        var slashed = name.Replace('\\', '/');
        List<string> steps = slashed.StartsWith('/') ? [] : [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var step in slashed.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private void Add(ZipArchiveEntry entry)
    {
        if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
        {
            return;
        }

        var leadsOut = entry.FullName.Split('/', '\\').Contains("..") || (entry.FullName is [var drive, ':', ..] && char.IsAsciiLetter(drive));
        var name = Normalised(entry.FullName);
        if (leadsOut)
        {
            throw new Files.ExtractRefusedException("The workbook has a part whose name leads out of it (../ or a drive): it was made to do harm; get it from its source again.");
        }

        if (entry.IsEncrypted)
        {
            throw WorkbookRefusals.Encrypted();
        }

        if (!_parts.TryAdd(name, entry))
        {
            throw new Files.ExtractRefusedException("The workbook has two parts of the same name: export it again.");
        }
    }
}
