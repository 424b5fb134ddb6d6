using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClosedXML.Excel;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>What a workbook says, whatever program last saved it: the values of its cells, sheet by sheet.</summary>
public static class WorkbookContent
{
    /// <summary>SHA-256 of one line for each cell that is not empty: sheet, address, number or text; 64 hexadecimal digits.</summary>
    public static string HashOf(IXLWorkbook workbook)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var sheet in workbook.Worksheets.OrderBy(sheet => sheet.Position))
        {
            Add(hash, $"sheet\t{sheet.Name}\t{(sheet.Visibility == XLWorksheetVisibility.Visible ? "" : "hidden")}");
            foreach (var cell in sheet.CellsUsed(XLCellsUsedOptions.Contents))
            {
                Add(hash, $"{cell.Address.RowNumber}\t{cell.Address.ColumnNumber}\t{Text(cell)}");
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(IXLCell cell) => cell.HasFormula ? "formula\t" + cell.FormulaA1 : cell.DataType switch
    {
        XLDataType.Number => "number\t" + cell.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        XLDataType.DateTime => "number\t" + cell.GetDateTime().ToOADate().ToString("R", CultureInfo.InvariantCulture),
        XLDataType.Boolean => "truth\t" + cell.GetBoolean(),
        _ => "text\t" + cell.GetString(),
    };

    private static void Add(IncrementalHash hash, string line) => hash.AppendData(Encoding.UTF8.GetBytes(line.Replace('\n', '\r') + '\n'));
}
