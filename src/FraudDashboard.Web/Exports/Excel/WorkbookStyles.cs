using System.Globalization;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Cell formats of a streamed workbook; the value is the index in its style sheet.</summary>
internal enum CellStyle
{
    Plain, Text, QuotedText, Count, Rate, Money, Date, DateTime, Decimal, Points,
    Header, QuotedHeader, Title, QuotedTitle, Label, QuotedLabel,
    Fact, QuotedFact, FactCount, FactDate, FactDateTime,
}

/// <summary>Number formats shared by both writers, and the style sheet of the streamed one.</summary>
internal static class WorkbookStyles
{
    public const string TextFormat = "@";
    public const string HeaderFill = "DCE3EA";

    private const int FirstOwnFormat = 164;
    private const string Wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/>";
    private const string Left = "<alignment horizontal=\"left\" vertical=\"top\"/>";

    private static readonly string[] Formats = ["0.0%", "£#,##0.00", "dd mmm yyyy", "dd mmm yyyy hh:mm", "#,##0", "#,##0.00", "+0.0;-0.0;0.0", TextFormat];

    public static string FormatOf(SheetKind kind) => kind switch
    {
        SheetKind.Count => "#,##0",
        SheetKind.Rate => "0.0%",
        SheetKind.Money => "£#,##0.00",
        SheetKind.Date => "dd mmm yyyy",
        SheetKind.DateTime => "dd mmm yyyy hh:mm",
        SheetKind.Decimal => "#,##0.00",
        SheetKind.Points => "+0.0;-0.0;0.0",
        _ => TextFormat,
    };

    public static CellStyle StyleOf(SheetKind kind) => kind switch
    {
        SheetKind.Count => CellStyle.Count,
        SheetKind.Rate => CellStyle.Rate,
        SheetKind.Money => CellStyle.Money,
        SheetKind.Date => CellStyle.Date,
        SheetKind.DateTime => CellStyle.DateTime,
        SheetKind.Decimal => CellStyle.Decimal,
        SheetKind.Points => CellStyle.Points,
        _ => CellStyle.Text,
    };

    /// <summary>The cover's variant: left-aligned, so that facts stand in one column.</summary>
    public static CellStyle FactOf(SheetKind kind) => kind switch
    {
        SheetKind.Count => CellStyle.FactCount,
        SheetKind.Date => CellStyle.FactDate,
        SheetKind.DateTime => CellStyle.FactDateTime,
        _ => CellStyle.Fact,
    };

    /// <summary>The same style with Excel's hidden leading apostrophe; defined for text styles only.</summary>
    public static CellStyle Quoted(CellStyle style) => style + 1;

    public static string Xml { get; } = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="{Formats.Length}">{string.Concat(Formats.Select(NumberFormat))}</numFmts><fonts count="3"><font><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="14"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF{HeaderFill}"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF5B6B7B"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{Enum.GetValues<CellStyle>().Length}">{string.Concat(Enum.GetValues<CellStyle>().Select(CellFormat))}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private static string NumberFormat(string format, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{FirstOwnFormat + index}\" formatCode=\"{format}\"/>");

    private static string CellFormat(CellStyle style) => style switch
    {
        CellStyle.Plain => "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
        CellStyle.Text => Cell(TextFormat),
        CellStyle.QuotedText => Cell(TextFormat, quoted: true),
        CellStyle.Count => Cell(FormatOf(SheetKind.Count)),
        CellStyle.Rate => Cell(FormatOf(SheetKind.Rate)),
        CellStyle.Money => Cell(FormatOf(SheetKind.Money)),
        CellStyle.Date => Cell(FormatOf(SheetKind.Date)),
        CellStyle.DateTime => Cell(FormatOf(SheetKind.DateTime)),
        CellStyle.Decimal => Cell(FormatOf(SheetKind.Decimal)),
        CellStyle.Points => Cell(FormatOf(SheetKind.Points)),
        CellStyle.Header => Cell(TextFormat, font: 1, fill: 2, border: 1, alignment: Wrapped),
        CellStyle.QuotedHeader => Cell(TextFormat, font: 1, fill: 2, border: 1, alignment: Wrapped, quoted: true),
        CellStyle.Title => Cell(TextFormat, font: 2),
        CellStyle.QuotedTitle => Cell(TextFormat, font: 2, quoted: true),
        CellStyle.Label => Cell(TextFormat, font: 1, alignment: Wrapped),
        CellStyle.QuotedLabel => Cell(TextFormat, font: 1, alignment: Wrapped, quoted: true),
        CellStyle.Fact => Cell(TextFormat, alignment: Wrapped),
        CellStyle.QuotedFact => Cell(TextFormat, alignment: Wrapped, quoted: true),
        CellStyle.FactCount => Cell(FormatOf(SheetKind.Count), alignment: Left),
        CellStyle.FactDate => Cell(FormatOf(SheetKind.Date), alignment: Left),
        CellStyle.FactDateTime => Cell(FormatOf(SheetKind.DateTime), alignment: Left),
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "No cell format."),
    };

    private static string Cell(string format, int font = 0, int fill = 0, int border = 0, string alignment = "", bool quoted = false)
    {
        var id = FirstOwnFormat + Array.IndexOf(Formats, format);
        var attributes = string.Create(
            CultureInfo.InvariantCulture,
            $"numFmtId=\"{id}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"");
        var quote = quoted ? " quotePrefix=\"1\"" : "";
        return alignment.Length == 0 ? $"<xf {attributes}{quote}/>" : $"<xf {attributes} applyAlignment=\"1\"{quote}>{alignment}</xf>";
    }
}
