using System.IO.Compression;
using System.Xml;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>
/// The cells of a workbook's first sheet whose formula failed (#N/A, #REF! and so on), which the reader takes for empty: what
/// stands there is no value, and a gap must say so.
/// </summary>
internal static class ErrorCells
{
    private const int MostCells = 200_000;
    private const int BlockLength = 1 << 16;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly byte[][] Marks = ["t=\"e\""u8.ToArray(), "t='e'"u8.ToArray()];

    /// <summary>The errors by row and column, both from 1.</summary>
    public static IReadOnlyDictionary<(int Row, int Column), string> Read(Stream file)
    {
        file.Seek(0, SeekOrigin.Begin);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return FirstSheet(zip) is { } sheet && HasErrors(sheet) ? Read(sheet) : new Dictionary<(int, int), string>();
    }

    private static ZipArchiveEntry? FirstSheet(ZipArchive zip)
    {
        var id = FirstOf(zip.GetEntry("xl/workbook.xml"), "sheet", xml => xml.GetAttribute("id", Relations));
        var target = id is null ? null : FirstOf(
            zip.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship", xml => xml.GetAttribute("Id") == id ? xml.GetAttribute("Target") : null);
        return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static string? FirstOf(ZipArchiveEntry? part, string element, Func<XmlReader, string?> value)
    {
        if (part is null)
        {
            return null;
        }

        using var xml = WorkbookInspection.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && value(xml) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Looks for the mark alone: most sheets have none, and are not parsed twice.</summary>
    private static bool HasErrors(ZipArchiveEntry sheet)
    {
        using var part = sheet.Open();
        var block = new byte[BlockLength];
        var kept = 0;
        int read;
        while ((read = part.Read(block, kept, block.Length - kept)) > 0)
        {
            var filled = block.AsSpan(0, kept + read);
            foreach (var mark in Marks)
            {
                if (filled.IndexOf(mark) >= 0)
                {
                    return true;
                }
            }

            // A mark may straddle two blocks.
            kept = Math.Min(Marks[0].Length - 1, filled.Length);
            filled[^kept..].CopyTo(block);
        }

        return false;
    }

    private static Dictionary<(int Row, int Column), string> Read(ZipArchiveEntry sheet)
    {
        Dictionary<(int, int), string> errors = [];
        using var xml = WorkbookInspection.OpenXml(sheet);
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                row = int.TryParse(xml.GetAttribute("r"), out var given) ? given : row + 1;
                column = 0;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                if (xml.GetAttribute("t") == "e")
                {
                    errors[(row, column)] = string.Intern(ValueOf(xml));
                }
            }

            if (errors.Count > MostCells)
            {
                throw new ExtractRefusedException($"The first sheet has more than {MostCells:N0} cells whose formula failed (#N/A and the like): mend the formulas, or load the file from which the sheet is made.");
            }
        }

        return errors;
    }

    private static string ValueOf(XmlReader cell)
    {
        using var inner = cell.ReadSubtree();
        while (inner.Read())
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                return inner.ReadElementContentAsString();
            }
        }

        return "#ERROR";
    }

    /// <summary>The column of a reference such as AB12; null where there is none.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column;
    }
}
