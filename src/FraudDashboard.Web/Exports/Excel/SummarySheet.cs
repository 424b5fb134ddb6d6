using ClosedXML.Excel;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Fills one sheet of a summary workbook.</summary>
internal sealed class SummarySheet(IXLWorksheet sheet, Cover cover)
{
    internal const string Font = "Arial";
    internal const double FontSize = 11;

    private const int HeaderRow = 3;
    private const int LongestMarking = 100;

    /// <summary>Title in A1, one note under it, then the table.</summary>
    public void Fill(SheetContent content, IReadOnlyList<object?[]> rows)
    {
        Start(content.Title);
        Put(2, 1, SheetCell.OfText(Note()));
        for (var i = 0; i < content.Columns.Count; i++)
        {
            FillColumn(i, content.Columns[i], rows);
        }

        StyleHeader(sheet.Range(HeaderRow, 1, HeaderRow, content.Columns.Count));
        if (rows.Count > 0)
        {
            NameTable(content, rows.Count);
        }

        sheet.PageSetup.SetRowsToRepeatAtTop(HeaderRow, HeaderRow);
    }

    public void FillCover(IReadOnlyList<CoverLine> lines)
    {
        Start(cover.Title);
        sheet.Column(1).Width = 32;
        sheet.Column(2).Width = 90;
        for (var i = 0; i < lines.Count; i++)
        {
            Put(i + 2, 1, SheetCell.OfText(lines[i].Label));
            sheet.Cell(i + 2, 1).Style.Font.Bold = true;
            var fact = lines[i].Cell;
            Put(i + 2, 2, fact);
            sheet.Cell(i + 2, 2).Style.NumberFormat.Format = WorkbookStyles.FormatOf(fact.Kind);
        }

        var facts = sheet.Range(2, 1, lines.Count + 1, 2).Style.Alignment;
        facts.WrapText = true;
        facts.Vertical = XLAlignmentVerticalValues.Top;
        facts.Horizontal = XLAlignmentHorizontalValues.Left;
    }

    private void Start(string title)
    {
        sheet.Style.Font.FontName = Font;
        sheet.Style.Font.FontSize = FontSize;
        Put(1, 1, SheetCell.OfText(title));
        sheet.Cell(1, 1).Style.Font.Bold = true;
        sheet.Cell(1, 1).Style.Font.FontSize = 14;
        SetUpPrint();
    }

    private string Note()
    {
        var asAt = new CoverLine("Data as at", cover.DataAsAt, SheetKind.Date).Cell.Display();
        return $"{cover.Period}. {cover.Filters}. Data as at {(asAt.Length == 0 ? "unknown" : asAt)}.";
    }

    // Formats go on whole columns first: a style set cell by cell makes ClosedXML many times slower.
    private void FillColumn(int index, SheetColumn column, IReadOnlyList<object?[]> rows)
    {
        var number = index + 1;
        sheet.Column(number).Width = column.Width;
        Put(HeaderRow, number, SheetCell.OfText(column.Header));
        if (rows.Count == 0)
        {
            return;
        }

        sheet.Range(HeaderRow + 1, number, HeaderRow + rows.Count, number).Style.NumberFormat.Format =
            WorkbookStyles.FormatOf(column.Kind);
        for (var i = 0; i < rows.Count; i++)
        {
            Put(HeaderRow + 1 + i, number, SheetCell.Of(column, rows[i][index]));
        }
    }

    // SetValue, never Value: the property would turn "00123" into 123.
    private void Put(int row, int column, SheetCell content)
    {
        if (content.IsEmpty)
        {
            return;
        }

        var cell = sheet.Cell(row, column);
        if (content.Number is { } number)
        {
            cell.SetValue(number);
            return;
        }

        cell.SetValue(content.Text!);
        cell.Style.NumberFormat.Format = WorkbookStyles.TextFormat;
        cell.Style.IncludeQuotePrefix = CellText.LooksLikeFormula(content.Text!);
    }

    private static void StyleHeader(IXLRange header)
    {
        header.Style.Font.Bold = true;
        header.Style.Fill.BackgroundColor = XLColor.FromHtml($"#{WorkbookStyles.HeaderFill}");
        header.Style.Alignment.WrapText = true;
        header.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        header.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
    }

    private void NameTable(SheetContent content, int rows)
    {
        var range = sheet.Range(HeaderRow, 1, HeaderRow + rows, content.Columns.Count);
        var table = range.CreateTable(TableName());
        table.ShowAutoFilter = false;
        table.Theme = XLTableTheme.None;
    }

    // A name of letters, digits and underscores that cannot be a cell reference; unique because sheet names are.
    private string TableName() =>
        $"Table_{sheet.Position}_" + string.Concat(sheet.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private void SetUpPrint()
    {
        var marking = CellText.Cut(CellText.Clean(cover.Marking), LongestMarking).Replace("&", "&&", StringComparison.Ordinal);
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Header.Center.AddText(marking);
        page.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        page.Footer.Center.AddText(marking);
        page.Footer.Right.AddText("Page ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" of ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}
