using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Looks a workbook through before a cell of it is read, and refuses what no plain export has.</summary>
internal static class WorkbookInspection
{
    private const int LargestFile = 512 << 20;
    private const int LargestDirectory = 1 << 20;
    private const long LargestParts = 1L << 30;
    private const long LargestSharedStrings = 256 << 20;

    // A small part may well be all one letter; a large one of more than this ratio was made to fill a memory.
    private const long SmallPart = 16 << 20;
    private const long LargestRatio = 200;

    private const int EndLength = 22;

    /// <summary>Refuses what is no plain workbook; true where its dates are counted from 1904.</summary>
    public static bool CountsFrom1904(Stream file, string fileName)
    {
        try
        {
            RefuseEndings(fileName);
            RefuseLongDirectory(file);
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            RefuseParts(zip.Entries);
            RefuseSizes(zip.Entries, file.Length);
            RefuseContents(zip.Entries);
            return IsFrom1904(zip.GetEntry("xl/workbook.xml")!);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or EndOfStreamException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new ExtractRefusedException("The file begins like a zip archive or an Excel workbook and is damaged: export it again.");
        }
    }

    private static void RefuseEndings(string fileName)
    {
        if (fileName.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".xltm", StringComparison.OrdinalIgnoreCase))
        {
            throw Macros();
        }
    }

    /// <summary>Bounds the list of parts before it is read into memory.</summary>
    private static void RefuseLongDirectory(Stream file)
    {
        if (file.Length > LargestFile)
        {
            throw new ExtractRefusedException($"The workbook is larger than {LargestFile >> 20} MB: save its first sheet as CSV and load that.");
        }

        var tail = new byte[(int)Math.Min(file.Length, ushort.MaxValue + EndLength)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        file.Seek(0, SeekOrigin.Begin);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
        {
            throw new InvalidDataException();
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var length = file.Length - tail.Length + end - start;
        var disks = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 4));
        var parts = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        if (length is < 0 or > LargestDirectory || disks != 0 || parts == ushort.MaxValue)
        {
            throw new ExtractRefusedException("The zip archive has far too many parts for a workbook: save the first sheet as CSV and load that.");
        }
    }

    private static void RefuseParts(IReadOnlyCollection<ZipArchiveEntry> parts)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            var name = part.FullName;
            if (name.Split('/', '\\').Contains("..") || name.StartsWith('/') || name.Contains('\\') || name.Contains(':'))
            {
                throw new ExtractRefusedException("The workbook has a part whose name leads out of it (../ or a drive): it was made to do harm; get it from its source again.");
            }

            if (!names.Add(name))
            {
                throw new ExtractRefusedException("The workbook has two parts of the same name: export it again.");
            }

            if (part.IsEncrypted)
            {
                throw Encrypted();
            }
        }

        if (names.Contains("xl/workbook.bin"))
        {
            throw new ExtractRefusedException("The workbook is in the binary form (.xlsb): save it as .xlsx or CSV and load that.");
        }

        if (!names.Contains("[Content_Types].xml") || !parts.Any(part => part.FullName == "xl/workbook.xml"))
        {
            throw new ExtractRefusedException("The file is a zip archive, not a workbook: unpack it and load the files in it.");
        }

        if (names.Any(name => Path.GetFileName(name).StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            throw Macros();
        }

        if (names.Any(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)))
        {
            throw ExternalLinks();
        }
    }

    private static void RefuseSizes(IReadOnlyCollection<ZipArchiveEntry> parts, long fileLength)
    {
        var total = parts.Sum(part => part.Length);
        var isBomb = (total > SmallPart && total / fileLength > LargestRatio)
            || parts.Any(part => part.Length > SmallPart && part.Length / Math.Max(1, part.CompressedLength) > LargestRatio);
        if (isBomb || total > LargestParts
            || parts.Any(part => part.Name.Equals("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) && part.Length > LargestSharedStrings))
        {
            throw new ExtractRefusedException("The workbook unpacks to far more than a workbook of its size should (a decompression bomb, or a sheet too large): save the first sheet as CSV and load that.");
        }
    }

    private static void RefuseContents(IEnumerable<ZipArchiveEntry> parts)
    {
        foreach (var part in parts.Where(part => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var xml = OpenXml(part);
            try
            {
                xml.MoveToContent();
            }
            catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
            {
                throw new ExtractRefusedException("The workbook has a document type (DTD) in one of its parts, which no export needs and which can do harm: get it from its source again.");
            }

            RefuseElements(part, xml);
        }
    }

    private static void RefuseElements(ZipArchiveEntry part, XmlReader xml)
    {
        var isTypes = part.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
        if (!isTypes && !part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        while (xml.Read())
        {
            if (isTypes && xml.GetAttribute("ContentType") is { } type && type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            {
                throw Macros();
            }

            var relation = xml.GetAttribute("Type") ?? "";
            var isOutside = string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
            if (!isTypes && (relation.Contains("externalLink", StringComparison.OrdinalIgnoreCase) || (isOutside && !relation.EndsWith("/hyperlink", StringComparison.Ordinal))))
            {
                throw ExternalLinks();
            }
        }
    }

    private static bool IsFrom1904(ZipArchiveEntry workbook)
    {
        using var xml = OpenXml(workbook);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                return xml.GetAttribute("date1904") is "1" or "true";
            }
        }

        return false;
    }

    /// <summary>Opens a part as XML, without document types.</summary>
    public static XmlReader OpenXml(ZipArchiveEntry part) => XmlReader.Create(
        part.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    private static ExtractRefusedException Macros() => new("The workbook holds macros: save it as .xlsx without them, or as CSV, and load that.");

    private static ExtractRefusedException ExternalLinks() => new("The workbook has links to other files: break the links (Data, Edit Links), or save it as CSV, and load that.");

    public static ExtractRefusedException Encrypted() => new("The workbook is protected by a password: save it without one and load that.");

    /// <summary>What stands for a number: up to the fifteen digits that Excel itself keeps.</summary>
    public static string NumberText(double number) => Math.Abs(number) < 1e28
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
