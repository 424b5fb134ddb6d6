using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FraudDashboard.Tests.Excel;

/// <summary>Changes one thing of a workbook in its file, as no library would.</summary>
internal static class BrokenWorkbook
{
    public static byte[] Of(byte[] file, Action<WorkbookPart> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var package = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            change(package.WorkbookPart!);
        }

        return stream.ToArray();
    }

    public static Sheet Entry(this WorkbookPart book, string name) => book.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name);

    public static WorksheetPart Part(this WorkbookPart book, string name) => (WorksheetPart)book.GetPartById(book.Entry(name).Id!);

    public static Worksheet Sheet(this WorkbookPart book, string name) => book.Part(name).Worksheet;

    public static Table Table(this WorkbookPart book, string name) => book.Part(name).TableDefinitionParts.Single().Table;

    public static Row Row(this WorkbookPart book, string name, uint row) => book.Sheet(name).Descendants<Row>().Single(one => one.RowIndex! == row);

    public static SheetView View(this WorkbookPart book, string name) => book.Sheet(name).SheetViews!.GetFirstChild<SheetView>()!;

    /// <summary>Another text in a cell, with the look that the cell has.</summary>
    public static void Put(this WorkbookPart book, string name, string cell, string text)
    {
        var found = book.Cell(name, cell);
        (found.DataType, found.CellValue, found.InlineString) = (CellValues.InlineString, null, new InlineString(new Text(text)));
    }

    public static void PutNumber(this WorkbookPart book, string name, string cell, string number)
    {
        var found = book.Cell(name, cell);
        (found.DataType, found.InlineString, found.CellValue) = (CellValues.Number, null, new CellValue(number));
    }

    public static Cell Cell(this WorkbookPart book, string name, string cell) => book.Sheet(name).Descendants<Cell>().Single(one => one.CellReference == cell);

    /// <summary>Another look of a cell, made of the one that it has.</summary>
    public static void Restyle(this WorkbookPart book, string name, string cell, Action<CellFormat, Stylesheet> change)
    {
        var (styles, found) = (book.WorkbookStylesPart!.Stylesheet, book.Cell(name, cell));
        var format = (CellFormat)styles.CellFormats!.Elements<CellFormat>().ElementAt((int)found.StyleIndex!.Value).CloneNode(deep: true);
        change(format, styles);
        styles.CellFormats.Append(format);
        found.StyleIndex = (uint)styles.CellFormats.Elements<CellFormat>().Count() - 1;
    }

    public static void SetFont(CellFormat format, Stylesheet styles, params OpenXmlElement[] parts)
    {
        var font = (Font)styles.Fonts!.Elements<Font>().ElementAt((int)format.FontId!.Value).CloneNode(deep: true);
        foreach (var part in parts)
        {
            font.RemoveAllChildren(part);
            font.Append(part);
        }

        styles.Fonts.Append(font);
        format.FontId = (uint)styles.Fonts.Elements<Font>().Count() - 1;
    }

    private static void RemoveAllChildren(this OpenXmlElement parent, OpenXmlElement like)
    {
        foreach (var child in parent.ChildElements.Where(child => child.GetType() == like.GetType()).ToList())
        {
            child.Remove();
        }
    }
}
