using ClosedXML.Excel;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>What a workbook says of itself in its properties.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Subject">Of when and where.</param>
/// <param name="Author">Who publishes it.</param>
/// <param name="Marking">The protective marking.</param>
/// <param name="At">When its figures were fixed: the same workbook is made the same at any time.</param>
public sealed record PublicationProperties(string Title, string Subject, string Author, string Marking, DateTime At);

/// <summary>
/// Writes workbooks that leave the force: one named table to a sheet, titles in A1, no merged cells, fills, filters, frozen
/// panes, headers or footers.
/// </summary>
/// <remarks>Source: Government Analysis Function, "Making spreadsheets accessible: a brief checklist of the basics".</remarks>
public static class PublicationWorkbook
{
    private const string Font = "Arial";
    private const double FontSize = 12;
    private const double LineHeight = 15;
    private const double LinesWidth = 95;
    private const double IndentWidth = 2;

    /// <summary>The workbook as a file, and the hash of its cells.</summary>
    public static (byte[] Bytes, string ContentHash) Write(PublicationProperties properties, IReadOnlyList<PublicationSheet> sheets)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = Font;
        workbook.Style.Font.FontSize = FontSize;
        SetProperties(workbook, properties);
        foreach (var sheet in sheets)
        {
            Fill(workbook.AddWorksheet(sheet.Tab), sheet);
        }

        workbook.Worksheet(1).SetTabActive();
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        SurrogateRepair.Apply(file);
        WorkbookCompletion.Apply(file, Font, FontSize);
        return (file.ToArray(), WorkbookContent.HashOf(workbook));
    }

    private static void SetProperties(XLWorkbook workbook, PublicationProperties properties)
    {
        workbook.Properties.Title = CellText.Clean(properties.Title);
        workbook.Properties.Subject = CellText.Clean(properties.Subject);
        workbook.Properties.Author = workbook.Properties.LastModifiedBy = CellText.Clean(properties.Author);
        workbook.Properties.Category = CellText.Clean(properties.Marking);
        workbook.Properties.Created = workbook.Properties.Modified = properties.At;
    }

    private static void Fill(IXLWorksheet sheet, PublicationSheet content)
    {
        PutText(sheet.Cell(1, 1), content.Title);
        sheet.Cell(1, 1).Style.Font.Bold = true;
        sheet.Cell(1, 1).Style.Font.FontSize = 15;
        for (var i = 0; i < content.Lines.Count; i++)
        {
            PutText(sheet.Cell(i + 2, 1), content.Lines[i]);
        }

        if (content.Table is { } table)
        {
            FillTable(sheet, table, content.Lines.Count + 2);
        }
        else
        {
            sheet.Column(1).Width = LinesWidth;
            for (var i = 0; i < content.Lines.Count; i++)
            {
                Wrap(sheet.Cell(i + 2, 1).Style.Alignment);
                sheet.Row(i + 2).Height = LineHeight * WrappedText.LinesOf(content.Lines[i], LinesWidth, isBold: false);
            }
        }

        SetUpPage(sheet);
    }

    private static void FillTable(IXLWorksheet sheet, PublicationTable table, int headerRow)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            FillColumn(sheet, table, i, headerRow);
        }

        sheet.Row(headerRow).Height = LineHeight * table.Columns.Select((column, i) => WrappedText.LinesOf(column.Header, Room(table, i), isBold: true)).Max();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var lines = table.Columns.Select((column, j) => table.Rows[i][j] is string text ? WrappedText.LinesOf(text, Room(table, j), isBold: false) : 1).Max();
            sheet.Row(headerRow + 1 + i).Height = LineHeight * lines;
        }

        var range = sheet.Range(headerRow, 1, headerRow + table.Rows.Count, table.Columns.Count).CreateTable(table.Name);
        range.ShowAutoFilter = false;
        range.Theme = XLTableTheme.None;
        sheet.PageSetup.SetRowsToRepeatAtTop(1, headerRow);
    }

    private static void FillColumn(IXLWorksheet sheet, PublicationTable table, int index, int headerRow)
    {
        var column = table.Columns[index];
        sheet.Column(index + 1).Width = column.Width;
        var header = sheet.Cell(headerRow, index + 1);
        PutText(header, column.Header);
        header.Style.Font.Bold = true;
        header.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
        Align(header.Style.Alignment, table, index);
        header.Style.Alignment.Vertical = XLAlignmentVerticalValues.Bottom;

        var cells = sheet.Range(headerRow + 1, index + 1, headerRow + Math.Max(1, table.Rows.Count), index + 1).Style;
        cells.NumberFormat.Format = WorkbookStyles.FormatOf(column.Kind);
        Align(cells.Alignment, table, index);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            Put(sheet.Cell(headerRow + 1 + i, index + 1), column, table.Rows[i][index]);
            if (index == 0 && table.Links?[i] is { } tab)
            {
                sheet.Cell(headerRow + 1 + i, 1).Hyperlink = new XLHyperlink($"'{tab}'!A1");
            }
        }
    }

    private static void Put(IXLCell cell, SheetColumn column, object value)
    {
        // Shorthand stands in columns of numbers.
        if (value is string text)
        {
            PutText(cell, text);
            return;
        }

        var content = SheetCell.Of(column, value);
        cell.SetValue(content.Number!.Value);
    }

    private static void PutText(IXLCell cell, string text)
    {
        var clean = CellText.Cut(CellText.Clean(text), CellText.MaximumLength);
        cell.SetValue(clean);
        cell.Style.IncludeQuotePrefix = CellText.LooksLikeFormula(clean);
    }

    private static void Align(IXLAlignment alignment, PublicationTable table, int index)
    {
        Wrap(alignment);
        alignment.Horizontal = IsNumber(table.Columns[index]) ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left;
        alignment.Indent = IsIndented(table, index) ? 1 : 0;
    }

    // Text would touch the number or text before it.
    private static bool IsIndented(PublicationTable table, int index) => index > 0 && !IsNumber(table.Columns[index]);

    private static bool IsNumber(SheetColumn column) => column.Kind is not (SheetKind.Text or SheetKind.Date or SheetKind.DateTime);

    /// <summary>The width that a column has for text, in digits.</summary>
    private static double Room(PublicationTable table, int index) => table.Columns[index].Width - (IsIndented(table, index) ? IndentWidth : 0);

    private static void Wrap(IXLAlignment alignment)
    {
        alignment.WrapText = true;
        alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    // A page of Excel's own is too narrow for most tables.
    private static void SetUpPage(IXLWorksheet sheet)
    {
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }
}
