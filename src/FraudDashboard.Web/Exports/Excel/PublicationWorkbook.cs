using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;

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
    private const double LineHeight = 15;
    private const double LinesWidth = 110;

    /// <summary>The workbook as a file, and the hash of its cells.</summary>
    public static (byte[] Bytes, string ContentHash) Write(PublicationProperties properties, IReadOnlyList<PublicationSheet> sheets)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = Font;
        workbook.Style.Font.FontSize = 12;
        SetProperties(workbook, properties);
        foreach (var sheet in sheets)
        {
            Fill(workbook.AddWorksheet(sheet.Tab), sheet);
        }

        workbook.Worksheet(1).SetTabActive();
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        SurrogateRepair.Apply(file);
        SetLanguage(file);
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

    // ClosedXML 0.95 has no property for it.
    private static void SetLanguage(MemoryStream file)
    {
        using var package = SpreadsheetDocument.Open(file, isEditable: true);
        package.PackageProperties.Language = "en-GB";
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
                sheet.Row(i + 2).Height = LineHeight * LinesOf(content.Lines[i], LinesWidth);
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

        sheet.Row(headerRow).Height = LineHeight * table.Columns.Max(column => LinesOf(column.Header, column.Width - 2));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var lines = table.Columns.Select((column, j) => table.Rows[i][j] is string text ? LinesOf(text, column.Width) : 1).Max();
            sheet.Row(headerRow + 1 + i).Height = LineHeight * lines;
        }

        var range = sheet.Range(headerRow, 1, headerRow + table.Rows.Count, table.Columns.Count).CreateTable(table.Name);
        range.ShowAutoFilter = false;
        range.Theme = XLTableTheme.None;
    }

    private static void FillColumn(IXLWorksheet sheet, PublicationTable table, int index, int headerRow)
    {
        var column = table.Columns[index];
        var isNumber = column.Kind is not (SheetKind.Text or SheetKind.Date or SheetKind.DateTime);
        sheet.Column(index + 1).Width = column.Width;
        var header = sheet.Cell(headerRow, index + 1);
        PutText(header, column.Header);
        header.Style.Font.Bold = true;
        header.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
        Wrap(header.Style.Alignment);
        header.Style.Alignment.Horizontal = isNumber ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left;

        var cells = sheet.Range(headerRow + 1, index + 1, headerRow + Math.Max(1, table.Rows.Count), index + 1).Style;
        cells.NumberFormat.Format = WorkbookStyles.FormatOf(column.Kind);
        Wrap(cells.Alignment);
        cells.Alignment.Horizontal = isNumber ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left;
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

    /// <summary>How many lines a text takes in a column: LibreOffice does not make rows higher by itself.</summary>
    private static int LinesOf(string text, double width)
    {
        // Bold capitals are wider than the digit by which Excel counts.
        var perLine = Math.Max(4, (int)(width * 0.95));
        return text.Split('\n').Sum(paragraph =>
        {
            var (lines, used) = (1, 0);
            foreach (var word in paragraph.Split(' '))
            {
                if (used > 0 && used + 1 + word.Length > perLine)
                {
                    lines++;
                    used = 0;
                }

                used += word.Length + (used > 0 ? 1 : 0);
                lines += (used - 1) / perLine;
                used = used > perLine ? used % perLine : used;
            }

            return lines;
        });
    }
}
