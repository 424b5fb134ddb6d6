using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>A cell that is not empty.</summary>
/// <param name="Kind">"text", "number", "formula", or how the file calls another kind.</param>
/// <param name="Text">What it says; of a number, as the file writes it.</param>
internal sealed record SpreadsheetCell(int Row, int Column, string Kind, string Text, CellLook Look)
{
    public string Address => Name(Row, Column);

    public bool IsText => Kind == "text";

    public double Number => double.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>The cell, or null where the file has only a look for it.</summary>
    public static SpreadsheetCell? Of(Cell cell, CellLooks looks, IReadOnlyList<SharedStringItem> texts)
    {
        if (cell is { CellValue: null, InlineString: null, CellFormula: null })
        {
            return null;
        }

        var (row, column) = PlaceOf(cell.CellReference!.Value!);
        var look = looks[(int)(cell.StyleIndex?.Value ?? 0)];
        var type = cell.DataType?.Value ?? CellValues.Number;
        var (kind, text) = cell.CellFormula is { } formula ? ("formula", formula.Text)
            : type == CellValues.SharedString ? ("text", texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)].InnerText)
            : type == CellValues.InlineString ? ("text", cell.InlineString!.InnerText)
            : type == CellValues.Number ? ("number", cell.CellValue!.Text)
            : (type.ToString(), cell.InnerText);
        return text.Length == 0 ? null : new(row, column, kind, text, look);
    }

    /// <summary>"B7" as row 7, column 2.</summary>
    public static (int Row, int Column) PlaceOf(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetter).ToList();
        return (int.Parse(reference.AsSpan(letters.Count), CultureInfo.InvariantCulture), letters.Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1));
    }

    /// <summary>Row 7, column 2 as "B7".</summary>
    public static string Name(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}

/// <summary>How a cell looks.</summary>
internal sealed record CellLook
{
    public required string Format { get; init; }

    public bool IsQuoted { get; init; }

    public bool IsWrapped { get; init; }

    /// <summary>"right", "left"; empty where the kind of its value decides.</summary>
    public string Side { get; init; } = "";

    public bool IsBold { get; init; }

    public double FontSize { get; init; }

    public bool IsRaised { get; init; }

    /// <summary>Another than black or that of links.</summary>
    public bool IsColoured { get; init; }

    public bool IsFilled { get; init; }
}

/// <summary>The looks of a workbook, by the number that its cells have.</summary>
internal sealed class CellLooks(Stylesheet styles)
{
    private const uint NoFill = 0;
    private const uint LinkColour = 10;
    private const string Black = "FF000000";

    private readonly List<Font> _fonts = [.. styles.Fonts!.Elements<Font>()];
    private readonly List<Fill> _fills = [.. styles.Fills!.Elements<Fill>()];
    private readonly List<CellFormat> _formats = [.. styles.CellFormats!.Elements<CellFormat>()];

    private readonly Dictionary<uint, string> _numbers = (styles.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!);

    private readonly Dictionary<int, CellLook> _looks = [];

    public CellLook this[int number] => _looks.TryGetValue(number, out var look) ? look : _looks[number] = Look(_formats[number]);

    private CellLook Look(CellFormat format)
    {
        var font = _fonts[(int)(format.FontId?.Value ?? 0)];
        var fill = _fills[(int)(format.FillId?.Value ?? NoFill)].PatternFill;
        return new()
        {
            Format = _numbers.GetValueOrDefault(format.NumberFormatId?.Value ?? 0, (format.NumberFormatId?.Value ?? 0) switch { 3 => "#,##0", 4 => "#,##0.00", 49 => "@", _ => "" }),
            IsQuoted = format.QuotePrefix?.Value ?? false,
            IsWrapped = format.Alignment?.WrapText?.Value ?? false,
            Side = format.Alignment?.Horizontal?.InnerText ?? "",
            IsBold = font.Bold is { } bold && bold.Val?.Value != false,
            FontSize = font.FontSize?.Val?.Value ?? 0,
            IsRaised = font.VerticalTextAlignment?.Val?.InnerText is "superscript" or "subscript",
            IsColoured = font.Color is { } colour && colour.Theme?.Value != LinkColour && (colour.Rgb?.Value ?? Black) != Black,
            IsFilled = fill?.PatternType?.InnerText is not (null or "none" or "gray125"),
        };
    }
}
