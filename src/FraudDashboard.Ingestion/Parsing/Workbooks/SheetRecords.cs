using System.Globalization;
using System.Text;
using ExcelDataReader;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The rows of a workbook's first sheet as records; rows without a value are no records.</summary>
internal sealed class SheetRecords : IRecords
{
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;
    private const double DaysFrom1900To1904 = 1_462;

    private readonly IExcelDataReader _sheet;
    private readonly IReadOnlyDictionary<(int Row, int Column), string> _failed;
    private readonly bool _countsFrom1904;
    private readonly int _skipRows;
    private readonly string[] _fields;
    private readonly double?[] _serials;
    private int _headerWidth;

    // The reader's own default is Windows-1252, which .NET must be told of; no .xlsx is read with it.
    static SheetRecords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private SheetRecords(IExcelDataReader sheet, IReadOnlyDictionary<(int Row, int Column), string> failed, bool countsFrom1904, int skipRows)
    {
        _sheet = sheet;
        _failed = failed;
        _countsFrom1904 = countsFrom1904;
        _skipRows = skipRows;
        _fields = new string[sheet.FieldCount];
        _serials = new double?[sheet.FieldCount];
    }

    public int LineNumber { get; private set; }

    public int FieldCount { get; private set; }

    public ReadOnlySpan<char> Record => string.Join(',', _fields.Take(FieldCount).Select(Quoted));

    /// <summary>Opens the first sheet of a workbook that has been looked through.</summary>
    public static SheetRecords Begin(
        Stream file, Func<Stream, IReadOnlyDictionary<(int Row, int Column), string>> failedCells, bool countsFrom1904, int skipRows)
    {
        IExcelDataReader? sheet = null;
        try
        {
            var failed = failedCells(file);
            file.Seek(0, SeekOrigin.Begin);
            sheet = ExcelReaderFactory.CreateOpenXmlReader(file);
            return sheet.FieldCount <= MostColumns && sheet.RowCount <= MostRows
                ? new(sheet, failed, countsFrom1904, skipRows)
                : throw TooLarge();
        }
        catch (Exception error)
        {
            sheet?.Dispose();
            file.Dispose();
            throw IsDamage(error) ? Damaged() : error;
        }
    }

    // A row may end before the header does: its last cells are blank, and are not stored.
    public ReadOnlySpan<char> Field(int index) => index < _fields.Length ? _fields[index] : "";

    public double? Serial(int index) => index < _serials.Length ? _serials[index] : null;

    public bool Read()
    {
        while (MoveOn())
        {
            if (++LineNumber > MostRows)
            {
                throw TooLarge();
            }

            var length = LineNumber > _skipRows ? ReadCells() : 0;
            if (length > 0)
            {
                _headerWidth = _headerWidth == 0 ? length : _headerWidth;
                FieldCount = Math.Max(length, _headerWidth);
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _sheet.Dispose();

    private bool MoveOn()
    {
        try
        {
            return _sheet.Read();
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged();
        }
    }

    /// <summary>Reads the cells of a row; how many there are up to the last that is not empty.</summary>
    private int ReadCells()
    {
        var length = 0;
        for (var index = 0; index < _fields.Length; index++)
        {
            var value = index < _sheet.FieldCount ? _sheet.GetValue(index) : null;
            _serials[index] = value is double number ? number + (_countsFrom1904 ? DaysFrom1900To1904 : 0) : null;
            _fields[index] = TextOf(value, index);
            length = _fields[index].Length > 0 ? index + 1 : length;
        }

        return length;
    }

    private string TextOf(object? value, int index) => value switch
    {
        null => _failed.GetValueOrDefault((LineNumber, index + 1), ""),
        string text => text,
        bool isTrue => isTrue ? "TRUE" : "FALSE",
        double number => NumberText(number, _sheet.GetNumberFormatString(index)),
        // A time of day without a date has the day before the first.
        DateTime { Year: < 1900 } time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime date => SerialDate.TextOf(date),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A number shown with leading zeros, as the format 00000 does for references, keeps them.</summary>
    private static string NumberText(double number, string? format) =>
        format is { Length: > 1 } && !format.AsSpan().ContainsAnyExcept('0') && number >= 0 && number < 1e15 && Math.Floor(number) == number
            ? number.ToString(format, CultureInfo.InvariantCulture)
            : WorkbookInspection.NumberText(number);

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny("\",\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // The reader meets bytes of any kind: whatever it trips over, the file is at fault.
    private static bool IsDamage(Exception error) => error is not (ExtractRefusedException or OutOfMemoryException or OperationCanceledException);

    private static ExtractRefusedException Damaged() =>
        new("The workbook is damaged, or its first sheet is no worksheet: open it, save it as .xlsx or CSV and load that.");

    private static ExtractRefusedException TooLarge() =>
        new($"The first sheet has more than {MostRows:N0} rows or {MostColumns:N0} columns: export it as CSV and load that.");
}
