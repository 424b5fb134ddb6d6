using System.Text;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Looks a workbook through before a cell of it is read, and refuses what no plain export has.</summary>
internal static class WorkbookInspection
{
    private const long LargestParts = 1L << 30;

    // A small part may well be all one letter; a large one of more than this ratio was made to fill a memory.
    private const long SmallPart = 16 << 20;
    private const long LargestRatio = 200;

    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>What a zip archive is that is no workbook, by a part that only it has.</summary>
    private static readonly (string Part, string Sentence)[] Others =
    [
        ("word/document.xml", "The file is a Word document, not a workbook: save the table in it as .xlsx or CSV and load that."),
        ("ppt/presentation.xml", "The file is a PowerPoint presentation, not a workbook: export the records as .xlsx or CSV and load that."),
        ("Index/Document.iwa", "The file is an Apple Numbers or iWork document: export it as .xlsx or CSV and load that."),
    ];

    /// <summary>Refuses what is no plain workbook.</summary>
    public static void Refuse(WorkbookPackage package, Stream file, string fileName)
    {
        if (fileName.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".xltm", StringComparison.OrdinalIgnoreCase))
        {
            throw WorkbookRefusals.Macros();
        }

        RefuseSizes(package, file.Length);
        RefuseOthers(package);
        foreach (var part in package.Parts.Keys)
        {
            RefuseName(part);
            RefuseContent(package, part);
        }
    }

    /// <summary>The part that is the workbook: the one that the package refers to, else the usual one, else the one whose type says so.</summary>
    public static string WorkbookPart(WorkbookPackage package)
    {
        if (PartRelations.Of(package, "").First("officeDocument") is { } referred && package.Has(referred))
        {
            return referred;
        }

        return package.Has("xl/workbook.xml") ? "xl/workbook.xml" : TypedWorkbook(package) ?? throw NoWorkbook();
    }

    private static string? TypedWorkbook(WorkbookPackage package)
    {
        using var xml = package.OpenXml(ContentTypes);
        while (xml.Read())
        {
            if (xml.IsElement && xml.Attribute("ContentType") is { } type && type.EndsWith("spreadsheetml.sheet.main+xml", StringComparison.OrdinalIgnoreCase)
                && xml.Attribute("PartName") is { } name && WorkbookPackage.Normalised(name) is var part && package.Has(part))
            {
                return part;
            }
        }

        return null;
    }

    private static void RefuseSizes(WorkbookPackage package, long fileLength)
    {
        var total = package.Parts.Values.Sum(part => part.Length);
        var isBomb = (total > SmallPart && total / fileLength > LargestRatio)
            || package.Parts.Values.Any(part => part.Length > SmallPart && part.Length / Math.Max(1, part.CompressedLength) > LargestRatio);
        if (isBomb || total is > LargestParts or < 0)
        {
            throw new ExtractRefusedException("The workbook unpacks to far more than a workbook of its size should (a decompression bomb, or a sheet too large): save the first sheet as CSV and load that.");
        }
    }

    private static void RefuseOthers(WorkbookPackage package)
    {
        if (package.Parts.TryGetValue("mimetype", out var kind) && package.Has("content.xml"))
        {
            throw new ExtractRefusedException(IsSpreadsheet(kind.Open())
                ? "The file is an OpenDocument spreadsheet (.ods, as LibreOffice writes it), whatever its name says: save it as .xlsx or CSV and load that."
                : "The file is an OpenDocument file (as LibreOffice writes it) and no spreadsheet: export the records as .xlsx or CSV and load that.");
        }

        foreach (var (part, sentence) in Others)
        {
            if (package.Has(part))
            {
                throw new ExtractRefusedException(sentence);
            }
        }

        if (package.Parts.Keys.Any(part => part.EndsWith("workbook.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ExtractRefusedException("The workbook is in the binary form (.xlsb): save it as .xlsx or CSV and load that.");
        }

        if (!package.Has(ContentTypes))
        {
            throw NoWorkbook();
        }
    }

    private static bool IsSpreadsheet(Stream kind)
    {
        using (kind)
        {
            var head = new byte[128];
            var length = kind.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return Encoding.ASCII.GetString(head, 0, length).Contains("spreadsheet", StringComparison.Ordinal);
        }
    }

    private static void RefuseName(string part)
    {
        if (Path.GetFileName(part).StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase) || part.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase))
        {
            throw WorkbookRefusals.Macros();
        }

        if (part.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase))
        {
            throw WorkbookRefusals.ExternalLinks();
        }
    }

    /// <summary>Reads the beginning of every part of XML, for a document type, and the lists of types and references to their end.</summary>
    private static void RefuseContent(WorkbookPackage package, string part)
    {
        var isTypes = part.Equals(ContentTypes, StringComparison.OrdinalIgnoreCase);
        var isReferences = part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        if (!isReferences && !part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        using var xml = package.OpenXml(part);
        while (xml.Read() && (isTypes || isReferences || !xml.IsElement))
        {
            if (isTypes && xml.IsElement && xml.Attribute("ContentType") is { } type && type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            {
                throw WorkbookRefusals.Macros();
            }

            if (isReferences && xml.IsElement && LeadsOutside(xml))
            {
                throw WorkbookRefusals.ExternalLinks();
            }
        }
    }

    private static bool LeadsOutside(PartXml xml)
    {
        var kind = xml.Attribute("Type") ?? "";
        var isOutside = string.Equals(xml.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
        return kind.Contains("externalLink", StringComparison.OrdinalIgnoreCase) || (isOutside && !PartRelations.IsOf(kind, "hyperlink"));
    }

    private static ExtractRefusedException NoWorkbook() => new("The file is a zip archive, not a workbook: unpack it and load the files in it.");
}
