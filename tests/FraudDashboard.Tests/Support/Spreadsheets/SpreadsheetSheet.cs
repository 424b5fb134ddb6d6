using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>A sheet as it stands in its file.</summary>
internal sealed class SpreadsheetSheet
{
    private const double StandardWidth = 8.43;

    private readonly Dictionary<(int Row, int Column), SpreadsheetCell> _cells;
    private readonly List<Column> _columns;
    private readonly Dictionary<int, double> _heights;

    public SpreadsheetSheet(Sheet sheet, int place, WorksheetPart part, CellLooks looks, IReadOnlyList<SharedStringItem> texts)
    {
        var (worksheet, rows) = (part.Worksheet, part.Worksheet.Descendants<Row>().ToList());
        var view = worksheet.SheetViews?.Elements<SheetView>().FirstOrDefault();
        (Name, Place) = (sheet.Name!.Value!, place);
        _columns = [.. worksheet.Descendants<Column>()];
        _heights = rows.Where(row => row.Height is not null).ToDictionary(row => (int)row.RowIndex!.Value, row => row.Height!.Value);
        _cells = rows.SelectMany(row => row.Elements<Cell>()).Select(cell => SpreadsheetCell.Of(cell, looks, texts)).OfType<SpreadsheetCell>().ToDictionary(cell => (cell.Row, cell.Column));
        Hidden =
        [
            .. sheet.State is { } state && state.Value != SheetStateValues.Visible ? ["The sheet"] : Array.Empty<string>(),
            .. rows.Where(row => row.Hidden?.Value == true || row.Height?.Value == 0).Select(row => $"Row {row.RowIndex}"),
            .. _columns.Where(column => column.Hidden?.Value == true || column.Width?.Value == 0).Select(column => $"Column {column.Min}"),
        ];
        Merged = [.. worksheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value!)];
        HasFilter = worksheet.Elements<AutoFilter>().Any();
        HasFrozenPane = view?.Pane is not null;
        ActiveCell = view?.Elements<Selection>().LastOrDefault()?.ActiveCell?.Value ?? "A1";
        IsSelected = view?.TabSelected?.Value ?? false;
        PageText = worksheet.Elements<HeaderFooter>().FirstOrDefault()?.InnerText ?? "";
        ColouredByRule = [.. worksheet.Elements<ConditionalFormatting>().Select(rule => rule.SequenceOfReferences!.InnerText!)];
        IsOnePageWide = worksheet.SheetProperties?.PageSetupProperties?.FitToPage?.Value == true
            && worksheet.Elements<PageSetup>().FirstOrDefault() is { FitToHeight.Value: 0, PaperSize.Value: 9 } page && (page.FitToWidth?.Value ?? 1) == 1;
        Links = [.. worksheet.Descendants<Hyperlink>().Select(link => new SpreadsheetLink(link.Reference!.Value!, link.Location?.Value ?? link.Id?.Value ?? ""))];
        Tables = [.. part.TableDefinitionParts.Select(table => table.Table).Select(table => new SpreadsheetTable(
            table.DisplayName!.Value!, CellRange.Of(table.Reference!.Value!), (table.HeaderRowCount?.Value ?? 1) > 0, table.AutoFilter is not null,
            [.. table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value!)]))];
    }

    public string Name { get; }

    /// <summary>Its place among the sheets, from 0.</summary>
    public int Place { get; }

    /// <summary>"The sheet", "Row 3", "Column 2".</summary>
    public IReadOnlyList<string> Hidden { get; }

    public IReadOnlyList<string> Merged { get; }

    /// <summary>A filter that is not that of a table.</summary>
    public bool HasFilter { get; }

    public bool HasFrozenPane { get; }

    public string ActiveCell { get; }

    public bool IsSelected { get; }

    /// <summary>What stands at the head and foot of a printed page.</summary>
    public string PageText { get; }

    public IReadOnlyList<string> ColouredByRule { get; }

    /// <summary>It prints on A4, as many pages long as it needs.</summary>
    public bool IsOnePageWide { get; }

    public IReadOnlyList<SpreadsheetLink> Links { get; }

    public IReadOnlyList<SpreadsheetTable> Tables { get; }

    public SpreadsheetTable? Table => Tables.Count == 1 ? Tables[0] : null;

    /// <summary>The cells that are not empty, in no order.</summary>
    public IReadOnlyCollection<SpreadsheetCell> Cells => _cells.Values;

    public SpreadsheetCell? this[int row, int column] => _cells.GetValueOrDefault((row, column));

    public string Text(int row, int column) => this[row, column]?.Text ?? "";

    /// <summary>The rows of text above the table, or all.</summary>
    public IEnumerable<SpreadsheetCell> Lines => Cells.Where(cell => Table is null || cell.Row < Table.Range.FirstRow).OrderBy(cell => cell.Row);

    /// <summary>The headings of its table.</summary>
    public IEnumerable<SpreadsheetCell> Headings => Table is null ? [] : Cells.Where(cell => cell.Row == Table.Range.FirstRow);

    /// <summary>The cells of its table below the headings.</summary>
    public IEnumerable<SpreadsheetCell> Body => Table is null ? [] : Cells.Where(cell => cell.Row > Table.Range.FirstRow && cell.Row <= Table.Range.LastRow).OrderBy(cell => (cell.Row, cell.Column));

    /// <summary>In digits of the font of the workbook.</summary>
    public double WidthOf(int column) => _columns.FirstOrDefault(columns => columns.Min!.Value <= column && columns.Max!.Value >= column)?.Width?.Value ?? StandardWidth;

    /// <summary>In points; null where programs make the row as high as its text.</summary>
    public double? HeightOf(int row) => _heights.TryGetValue(row, out var height) ? height : null;
}
