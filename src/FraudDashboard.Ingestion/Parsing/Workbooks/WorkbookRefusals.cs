using System.Xml;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The sentences with which workbooks are refused.</summary>
internal static class WorkbookRefusals
{
    private const int LongestName = 60;

    public static ExtractRefusedException Damaged(string what) =>
        new($"The workbook is damaged: {what}. Get it from its source again, or open it in Excel, save it as .xlsx or CSV and load that.");

    public static ExtractRefusedException DamagedArchive() =>
        new("The file begins like a zip archive or an Excel workbook and is damaged: export it again.");

    public static ExtractRefusedException DamagedPart(string part) => Damaged($"its part {Shown(part)} cannot be read");

    public static ExtractRefusedException WrongChecksum(string part) =>
        Damaged($"the checksum of its part {Shown(part)} is not that of its bytes");

    public static ExtractRefusedException DocumentType() =>
        new("The workbook has a document type (DTD) in one of its parts, which no export needs and which can do harm: get it from its source again.");

    public static ExtractRefusedException Macros() => new("The workbook holds macros: save it as .xlsx without them, or as CSV, and load that.");

    public static ExtractRefusedException ExternalLinks() =>
        new("The workbook has links to other files: break the links (Data, Edit Links), or save it as CSV, and load that.");

    public static ExtractRefusedException Encrypted() => new("The workbook is protected by a password: save it without one and load that.");

    public static ExtractRefusedException TooMuch(string what) => new($"The workbook {what}, more than any export has: save the sheet with the records as CSV and load that.");

    public static ExtractRefusedException LongValue(string part, int bytes) =>
        new($"A single value in the part {Shown(part)} of the workbook is longer than {bytes:N0} bytes, and Excel keeps 32,767 characters in a cell: shorten it, or export the sheet as CSV and load that.");

    public static ExtractRefusedException LargeSheet(int rows, int columns) =>
        new($"The sheet has more than {rows:N0} rows or {columns:N0} columns, which Excel cannot hold: export it as CSV and load that.");

    /// <summary>What stands for a fault of the XML or of the zip archive under it; null for any other exception.</summary>
    public static ExtractRefusedException? For(Exception error, string part) => error switch
    {
        XmlException when error.Message.Contains("DTD", StringComparison.Ordinal) => DocumentType(),
        ExtractRefusedException or OutOfMemoryException or OperationCanceledException => null,

        // The libraries meet bytes of any kind: whatever they trip over, the file is at fault.
        _ => DamagedPart(part),
    };

    /// <summary>A name from within the workbook as a sentence can hold it.</summary>
    public static string Shown(string name)
    {
        var cut = FieldText.Cut(string.Concat(name.Where(character => !char.IsControl(character) && !char.IsSurrogate(character))), LongestName);
        return cut.Length == 0 ? "(no name)" : cut;
    }
}
