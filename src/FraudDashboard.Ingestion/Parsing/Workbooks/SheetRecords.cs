using System.Text;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The rows of a worksheet as records; rows without a value are no records.</summary>
internal sealed class SheetRecords : IRecords
{
    // A title, a logo and some blank rows may stand above a header, and not a whole sheet of them.
    private const int MostRowsAboveHeader = 1_000;
    private const int MostCellsAboveHeader = 1 << 20;

    // A far cell is told by its place: commas up to it would be most of what is kept of the row.
    private const int LongestGap = 16;

    private readonly WorkbookPackage _package;
    private readonly SheetReader _sheet;
    private readonly SheetNotices _notices;
    private readonly int _skipRows;
    private int _headerWidth;
    private int _rowsAbove;
    private int _cellsAbove;

    private SheetRecords(Stream file, WorkbookPackage package, WorkbookOutline outline, WorksheetPart sheet, int skipRows)
    {
        File = file;
        _package = package;
        _notices = new(sheet);
        _sheet = new(package, outline, sheet, _notices);
        _skipRows = skipRows;
    }

    /// <summary>The file under them, which is closed with them.</summary>
    public Stream File { get; }

    public int LineNumber => _sheet.Row;

    public int FieldCount { get; private set; }

    public ReadOnlySpan<char> Record
    {
        get
        {
            var record = new StringBuilder();
            for (int index = 0, last = -1; index < FieldCount; index++)
            {
                if (index < _headerWidth || !_sheet.Text(index).IsEmpty)
                {
                    var isFar = index - last > LongestGap;
                    record.Append(',', index == 0 ? 0 : isFar ? 1 : index - last);
                    record.Append(isFar ? $"[{CellReference.NameOf(index)}]" : "").Append(Quoted(_sheet.Text(index)));
                    last = index;
                }
            }

            return record.ToString();
        }
    }

    /// <summary>Opens a worksheet of a workbook that has been looked through; the file is closed with the records, or where they cannot be opened.</summary>
    public static SheetRecords Begin(Stream file, WorkbookOutline outline, WorksheetPart sheet, int skipRows, CancellationToken cancellationToken)
    {
        WorkbookPackage? package = null;
        try
        {
            package = WorkbookPackage.Open(file, cancellationToken);
            return new(file, package, outline, sheet, skipRows);
        }
        catch
        {
            package?.Dispose();
            file.Dispose();
            throw;
        }
    }

    public ReadOnlySpan<char> Field(int index) => _sheet.Text(index);

    public double? Serial(int index) => _sheet.Number(index);

    public bool HasMarks => _sheet.HasMarks;

    public CellMark Mark(int index) => _sheet.Mark(index);

    public ReadOnlySpan<char> Shown(int index) => _sheet.Shown(index);

    public IEnumerable<string> Notices(IReadOnlyDictionary<int, string> names) => _notices.Sentences(names);

    public bool Read()
    {
        while (_sheet.ReadRow())
        {
            if (_sheet.Width > 0 && LineNumber > _skipRows)
            {
                TakeRow();

                // A row may end before the header does: its last cells are blank, and are not stored.
                FieldCount = Math.Max(_sheet.Width, _headerWidth);
                return true;
            }

            if (_headerWidth == 0 && (++_rowsAbove > MostRowsAboveHeader || (_cellsAbove += _sheet.CellCount) > MostCellsAboveHeader))
            {
                throw WorkbookRefusals.TooMuch($"has a sheet with {_rowsAbove:N0} rows and more above its first record");
            }
        }

        return false;
    }

    public void Dispose()
    {
        _sheet.Dispose();
        _package.Dispose();
        File.Dispose();
    }

    private void TakeRow()
    {
        if (_headerWidth == 0)
        {
            _headerWidth = _sheet.Width;
            _notices.BeginRecords(LineNumber);
        }
        else if (_sheet.IsHidden)
        {
            _notices.AddHidden();
        }
    }

    private static string Quoted(ReadOnlySpan<char> field) =>
        field.IndexOfAny("\",\r\n") < 0 ? field.ToString() : $"\"{field.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
