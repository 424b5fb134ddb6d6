using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Writes working lists of any length straight to a forward-only stream, holding one row at a time.</summary>
public sealed class StreamingWorkbook
{
    /// <summary>Excel's last row is 1,048,576, and the header takes the first.</summary>
    public const int MaximumRowsPerSheet = 1_048_575;

    private const int CoverNumber = 1;

    // Whoever opens a list wants its rows: the cover stands before them, and is not what is shown first.
    private const int ShownNumber = CoverNumber + 1;

    private static readonly double[] CoverWidths = [32, 90];

    private readonly ZipArchive _zip;
    private readonly Cover _cover;
    private readonly int _rowsPerSheet;
    private readonly SheetNames _names = new();
    private readonly List<SheetPart> _sheets;
    private long _writtenRows;

    private StreamingWorkbook(ZipArchive zip, Cover cover, int rowsPerSheet)
    {
        _zip = zip;
        _cover = cover;
        _rowsPerSheet = rowsPerSheet;
        _sheets = [new(_names.Claim(Cover.SheetName), Range: null)];
    }

    /// <summary>Writes the whole workbook (Office Open XML, ECMA-376) and says how many rows of data it holds.</summary>
    /// <param name="target">A stream that is only written to; it is left open.</param>
    /// <param name="contents">The sheets after the cover; one with more rows than a sheet holds goes on in further ones.</param>
    /// <returns>Rows of data, headers and cover aside.</returns>
    /// <exception cref="IOException">The reader has gone, or the disk is full: what was written is no workbook.</exception>
    public static async Task<long> WriteAsync(
        Stream target, Cover cover, IReadOnlyList<SheetContent> contents, CancellationToken cancellation,
        int rowsPerSheet = MaximumRowsPerSheet)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerSheet, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowsPerSheet, MaximumRowsPerSheet);
        var deferred = new DeferredStream(target);
        long written;
        await using (var zip = await ZipArchive.CreateAsync(
            deferred, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            var workbook = new StreamingWorkbook(zip, cover, rowsPerSheet);
            await workbook.WriteAsync(contents, cancellation);
            written = workbook._writtenRows;
        }

        await deferred.FinishAsync(cancellation);
        return written;
    }

    // The cover's part comes after the rows because it says how many were written, and the content types come
    // last: a file that broke off has none, so that no program opens it as if it were whole.
    private async Task WriteAsync(IReadOnlyList<SheetContent> contents, CancellationToken cancellation)
    {
        await PartAsync("_rels/.rels", WorkbookParts.RootRelations, cancellation);
        await PartAsync("docProps/core.xml", WorkbookParts.CoreProperties(_cover), cancellation);
        await PartAsync("docProps/app.xml", WorkbookParts.AppProperties(_cover), cancellation);
        await PartAsync("xl/styles.xml", WorkbookStyles.Xml, cancellation);
        foreach (var content in contents)
        {
            await ContentAsync(content, cancellation);
        }

        await CoverAsync(contents, cancellation);
        await PartAsync("xl/workbook.xml", WorkbookParts.Workbook(_sheets, Math.Min(ShownNumber, _sheets.Count)), cancellation);
        await PartAsync("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(_sheets.Count), cancellation);
        await PartAsync("[Content_Types].xml", WorkbookParts.ContentTypes(_sheets), cancellation);
    }

    private async Task ContentAsync(SheetContent content, CancellationToken cancellation)
    {
        await using var rows = content.Rows.GetAsyncEnumerator(cancellation);
        var hasMore = await rows.MoveNextAsync();
        var firstNumber = _sheets.Count + 1;
        do
        {
            hasMore = await SheetAsync(content, rows, hasMore, cancellation);
        }
        while (hasMore);

        await TablesAsync(firstNumber, content, cancellation);
    }

    /// <summary>Fills one sheet; true when rows are left for a further one.</summary>
    private async Task<bool> SheetAsync(
        SheetContent content, IAsyncEnumerator<object?[]> rows, bool hasMore, CancellationToken cancellation)
    {
        var columns = content.Columns;
        var number = _sheets.Count + 1;
        await using var part = await OpenAsync(WorkbookParts.SheetPath(number), cancellation);
        var sheet = new WorksheetWriter(part, _cover.Marking);
        sheet.Begin([.. columns.Select(column => column.Width)], hasFrozenHeader: true, isSelected: number == ShownNumber);
        await HeaderAsync(sheet, columns, cancellation);
        var count = 0;
        for (; hasMore && count < _rowsPerSheet; count++)
        {
            await RowAsync(sheet, columns, rows.Current, cancellation);
            hasMore = await rows.MoveNextAsync();
        }

        var range = string.Create(CultureInfo.InvariantCulture, $"A1:{WorksheetWriter.ColumnLetters(columns.Count - 1)}{count + 1}");
        await sheet.EndAsync(range, hasTable: count > 0, cancellation);
        _sheets.Add(new(_names.Claim(content.Tab), range) { HasTable = count > 0 });
        _writtenRows += count;
        return hasMore;
    }

    // After the sheets, which are written one at a time: each is a part of its own, and so is the table over it.
    private async Task TablesAsync(int firstNumber, SheetContent content, CancellationToken cancellation)
    {
        for (var number = firstNumber; number <= _sheets.Count; number++)
        {
            if (_sheets[number - 1] is { HasTable: true, Range: { } range } sheet)
            {
                await PartAsync(TableParts.Path(number), TableParts.Table(number, sheet.Name, range, content.Columns), cancellation);
                await PartAsync(TableParts.RelationsPath(number), TableParts.Relations(number), cancellation);
            }
        }
    }

    private static ValueTask HeaderAsync(WorksheetWriter sheet, IReadOnlyList<SheetColumn> columns, CancellationToken cancellation)
    {
        sheet.BeginRow(lines: columns.Max(HeaderLines));
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Cell(i, SheetCell.OfText(columns[i].Header), CellStyle.Header);
        }

        return sheet.EndRowAsync(cancellation);
    }

    // Bold, and beside the button of the filter.
    private static int HeaderLines(SheetColumn column) => (int)Math.Ceiling((column.Header.Length + 3) * 1.1 / column.Width);

    private static ValueTask RowAsync(
        WorksheetWriter sheet, IReadOnlyList<SheetColumn> columns, object?[] values, CancellationToken cancellation)
    {
        sheet.BeginRow();
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = SheetCell.Of(columns[i], values[i]);
            sheet.Cell(i, cell, WorkbookStyles.StyleOf(cell.Kind));
        }

        return sheet.EndRowAsync(cancellation);
    }

    private async Task CoverAsync(IReadOnlyList<SheetContent> contents, CancellationToken cancellation)
    {
        await using var part = await OpenAsync(WorkbookParts.SheetPath(CoverNumber), cancellation);
        var sheet = new WorksheetWriter(part, _cover.Marking);
        sheet.Begin(CoverWidths, hasFrozenHeader: false, isSelected: _sheets.Count < ShownNumber);
        sheet.BeginRow();
        sheet.Cell(0, SheetCell.OfText(_cover.Title), CellStyle.Title);
        await sheet.EndRowAsync(cancellation);
        foreach (var line in _cover.Lines(_writtenRows, contents))
        {
            sheet.BeginRow();
            sheet.Cell(0, SheetCell.OfText(line.Label), CellStyle.Label);
            sheet.Cell(1, line.Cell, WorkbookStyles.FactOf(line.Cell.Kind));
            await sheet.EndRowAsync(cancellation);
        }

        await sheet.EndAsync(range: null, hasTable: false, cancellation);
    }

    private async Task PartAsync(string path, string xml, CancellationToken cancellation)
    {
        await using var part = await OpenAsync(path, cancellation);
        await part.WriteAsync(Encoding.UTF8.GetBytes(xml), cancellation);
    }

    private Task<Stream> OpenAsync(string path, CancellationToken cancellation)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = _cover.MadeAt;
        return entry.OpenAsync(cancellation);
    }
}
