using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Reads the rows of one worksheet one after another, as many cells of each as stand there.</summary>
internal sealed class SheetReader : IDisposable
{
    public const int MostColumns = 16_384;
    public const int MostRows = 1_048_576;

    private const int RowDepth = 2;
    private const int CellDepth = 3;

    private readonly PartXml _xml;
    private readonly SharedStrings _strings;
    private readonly WorkbookOutline _outline;
    private readonly SheetNotices _notices;
    private readonly TextBuffer _row = new();
    private readonly TextBuffer _formula = new();
    private WorksheetCell[] _cells = new WorksheetCell[64];
    private int _turn;

    public SheetReader(WorkbookPackage package, WorkbookOutline outline, WorksheetPart sheet, SheetNotices notices)
    {
        _outline = outline;
        _notices = notices;
        _strings = new SharedStrings(package, outline.SharedStrings);
        try
        {
            _xml = package.OpenXml(sheet.Part);
        }
        catch
        {
            _strings.Dispose();
            throw;
        }
    }

    /// <summary>The number of the current row.</summary>
    public int Row { get; private set; }

    /// <summary>The current row is not shown.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>How many cells reach up to the last that is not empty.</summary>
    public int Width { get; private set; }

    /// <summary>Cells of the current row, empty ones too.</summary>
    public int CellCount { get; private set; }

    /// <summary>A cell of the current row says something beyond its text.</summary>
    public bool HasMarks { get; private set; }

    public ReadOnlySpan<char> Text(int index) => IsThere(index) ? _row.Part(_cells[index].Start, _cells[index].Length) : "";

    public CellMark Mark(int index) => IsThere(index) ? _cells[index].Mark : CellMark.None;

    public double? Number(int index) => IsThere(index) ? _cells[index].Number : null;

    public ReadOnlySpan<char> Shown(int index) =>
        IsThere(index) && _cells[index].ShownText(Text(index), _outline.CountsFrom1904) is { } shown ? shown : Text(index);

    /// <summary>Moves to the next row; at the end false, when what follows the rows has been read and all parts are whole.</summary>
    public bool ReadRow()
    {
        while (_xml.Read())
        {
            if (!_xml.IsElement)
            {
                continue;
            }

            if (_xml.Depth == RowDepth && _xml.Name == "row")
            {
                BeginRow();
                ReadCells();
                return true;
            }

            if (_xml.Depth == RowDepth && _xml.Name == "mergeCell")
            {
                _notices.AddMerged(_xml.Attribute("ref"));
            }
        }

        _strings.Finish();
        return false;
    }

    public void Dispose()
    {
        _xml.Dispose();
        _strings.Dispose();
    }

    private bool IsThere(int index) => index < _cells.Length && _cells[index].Turn == _turn;

    private void BeginRow()
    {
        var given = CellReference.Number(_xml.Attribute("r"));
        var isRepeated = given > 0 && given <= Row;
        Row = given > Row ? given : Row + 1;
        if (Row > MostRows)
        {
            throw WorkbookRefusals.LargeSheet(MostRows, MostColumns);
        }

        IsHidden = WorkbookOutline.IsTrue(_xml.Attribute("hidden"));
        _notices.AddRow(Row, isRepeated);
        _turn++;
        _row.Clear();
        (Width, CellCount, HasMarks) = (0, 0, false);
    }

    private void ReadCells()
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var next = 0;
        while (_xml.Read() && !(_xml.IsEnd && _xml.Depth == RowDepth))
        {
            if (_xml.IsElement && _xml.Depth == CellDepth && _xml.Name == "c")
            {
                next = ReadCell(next) + 1;
            }
        }
    }

    /// <summary>Reads a cell; where it stands in the row, from 0.</summary>
    private int ReadCell(int next)
    {
        var reference = _xml.Attribute("r");
        var index = CellReference.Column(reference) ?? next;
        if (index >= MostColumns)
        {
            throw WorkbookRefusals.LargeSheet(MostRows, MostColumns);
        }

        if (index >= _cells.Length)
        {
            Array.Resize(ref _cells, Math.Min(MostColumns, Math.Max(index + 1, _cells.Length * 2)));
        }

        if (_cells[index].Turn == _turn)
        {
            throw WorkbookRefusals.Damaged($"row {Row} has the cell {CellReference.NameOf(index)} twice");
        }

        CellCount++;
        ref var cell = ref _cells[index];
        cell = new() { Turn = _turn, Start = _row.Length, Format = CellFormat.General };
        ReadContent(ref cell, index);
        cell.Length = _row.Length - cell.Start;
        HasMarks |= cell.Mark != CellMark.None;
        Width = cell.Length > 0 ? Math.Max(Width, index + 1) : Width;
        return index;
    }

    private void ReadContent(ref WorksheetCell cell, int index)
    {
        var kind = _xml.Attribute("t") ?? "n";
        var style = CellReference.Number(_xml.Attribute("s"));
        var (hasValue, hasFormula) = (false, false);
        if (!_xml.IsEmptyElement)
        {
            while (_xml.Read() && !(_xml.IsEnd && _xml.Depth == CellDepth))
            {
                if (!_xml.IsElement || _xml.Depth != CellDepth + 1)
                {
                    continue;
                }

                switch (_xml.Name)
                {
                    case "v":
                        hasValue = true;
                        _xml.AppendText(_row);
                        break;
                    case "is" when kind == "inlineStr":
                        SharedStrings.AppendRuns(_xml, _row);
                        break;
                    case "f":
                        hasFormula = true;
                        _formula.Clear();
                        _xml.AppendText(_formula);
                        break;
                    default:
                        _xml.Skip();
                        break;
                }
            }
        }

        var isEmpty = _row.Length == cell.Start;
        if (hasFormula && isEmpty && !(hasValue && kind == "str"))
        {
            TakeFormula(ref cell, index);
        }
        else if (!isEmpty || kind == "e")
        {
            Take(ref cell, kind, style);
        }
    }

    private void TakeFormula(ref WorksheetCell cell, int index)
    {
        cell.Mark = CellMark.NoResult;
        _row.Append("=");
        _row.Append(_formula.Length > 0 ? _formula.Text : "(a formula shared with other cells)");
        _notices.AddFormula(index);
    }

    /// <summary>Makes the cell's text of its value, which stands at the end of the row's.</summary>
    private void Take(ref WorksheetCell cell, string kind, int style)
    {
        switch (kind)
        {
            case "s":
                TakeShared(cell.Start);
                break;
            case "str" or "inlineStr":
                EscapedText.Decode(_row, cell.Start);
                break;
            case "b":
                TakeBoolean(ref cell);
                break;
            case "e":
                cell.Mark = CellMark.NoValue;
                _row.Append(_row.Length == cell.Start ? "#ERROR" : "");
                break;
            case "d":
                cell.Mark = CellMark.Date;
                break;
            case "n":
                TakeNumber(ref cell, style);
                break;
        }

        DropNotStored(cell.Start);
    }

    private void TakeShared(int start)
    {
        var isNumber = int.TryParse(_row.Writable(start), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index);
        _row.CutTo(start);
        _strings.AppendTo(_row, isNumber ? index : -1);
    }

    private void TakeBoolean(ref WorksheetCell cell)
    {
        var value = _row.Writable(cell.Start).ToString().Trim();
        var isTrue = WorkbookOutline.IsTrue(value);
        var isFalse = value == "0" || value.Equals("false", StringComparison.OrdinalIgnoreCase);
        _row.CutTo(cell.Start);
        cell.Mark = isTrue || isFalse ? CellMark.None : CellMark.NoValue;
        _row.Append(isTrue ? "TRUE" : isFalse ? "FALSE" : $"boolean {value}");
    }

    private void TakeNumber(ref WorksheetCell cell, int style)
    {
        if (!double.TryParse(_row.Writable(cell.Start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            cell.Mark = CellMark.NoValue;
            return;
        }

        _row.CutTo(cell.Start);
        cell.TakeNumber(number, _outline.Formats.Of(style), _outline.CountsFrom1904, _row);
    }

    private void DropNotStored(int start)
    {
        var text = _row.Writable(start);
        if (!text.Contains(SharedStrings.NotStored))
        {
            return;
        }

        var kept = 0;
        foreach (var character in text)
        {
            text[kept] = character;
            kept += character == SharedStrings.NotStored ? 0 : 1;
        }

        _notices.AddDropped(text.Length - kept, Row);
        _row.CutTo(start + kept);
    }
}
