using System.Globalization;
using ClosedXML.Excel;

namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>Reads a workbook with ClosedXML.</summary>
internal static class ClosedXmlReader
{
    public static ReadWorkbook Read(byte[] file)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        return new ReadWorkbook([.. workbook.Worksheets.Select(ReadSheet)]) { Title = workbook.Properties.Title, Creator = workbook.Properties.Author };
    }

    private static ReadSheet ReadSheet(IXLWorksheet sheet)
    {
        var last = sheet.LastCellUsed()?.Address;
        var width = sheet.LastColumnUsed()?.ColumnNumber() ?? 0;
        var rows = Enumerable.Range(1, last?.RowNumber ?? 0)
            .Select(row => (IReadOnlyList<ReadCell>)[.. Enumerable.Range(1, width).Select(column => ReadCell(sheet.Cell(row, column)))]);
        return new(sheet.Name, [.. rows]);
    }

    private static ReadCell ReadCell(IXLCell cell)
    {
        if (cell.IsEmpty())
        {
            return Spreadsheets.ReadCell.Empty;
        }

        var (type, value) = cell switch
        {
            { HasFormula: true } => ("formula", cell.FormulaA1),
            { DataType: XLDataType.Text } => ("text", cell.GetString()),
            { DataType: XLDataType.Number } => ("number", Number(cell.GetDouble())),
            { DataType: XLDataType.DateTime } => ("date", cell.GetDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture)),
            _ => (cell.DataType.ToString(), cell.GetString()),
        };
        return new(type, value, Format(cell.Style.NumberFormat), cell.Style.IncludeQuotePrefix);
    }

    // Excel's 15 significant digits: ClosedXML keeps no more, neither reading nor writing.
    private static string Number(double number) => number.ToString("G15", CultureInfo.InvariantCulture);

    private static string Format(IXLNumberFormat format) => (format.NumberFormatId, format.Format) switch
    {
        (_, { Length: > 0 } own) => own,
        (3, _) => "#,##0",
        (4, _) => "#,##0.00",
        (49, _) => "@",
        var (id, _) => $"built in {id}",
    };
}
