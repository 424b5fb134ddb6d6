using System.Text;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Writes one worksheet of a streamed workbook: header, rows, and what Excel wants after them.</summary>
internal sealed class WorksheetWriter(Stream target, string marking)
{
    private const int LongestMarking = 200;
    private const int LineHeight = 15;

    private readonly XmlBuffer _xml = new(target);
    private byte[][] _cellStarts = [];
    private int _row;

    public void Begin(IReadOnlyList<double> widths, bool hasFrozenHeader, bool isSelected)
    {
        _cellStarts = [.. Enumerable.Range(0, widths.Count).Select(i => Encoding.UTF8.GetBytes($"<c r=\"{ColumnLetters(i)}"))];
        _xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView """u8)
            .Raw(isSelected ? "tabSelected=\"1\" "u8 : ""u8)
            .Raw("workbookViewId=\"0\">"u8)
            .Raw(hasFrozenHeader
                ? """<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>"""u8
                : """<selection activeCell="A1" sqref="A1"/>"""u8)
            .Raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"u8);
        for (var i = 0; i < widths.Count; i++)
        {
            _xml.Raw("<col min=\""u8).Number(i + 1).Raw("\" max=\""u8).Number(i + 1)
                .Raw("\" width=\""u8).Number(widths[i]).Raw("\" customWidth=\"1\"/>"u8);
        }

        _xml.Raw("</cols><sheetData>"u8);
    }

    public void BeginRow()
    {
        _row++;
        _xml.Raw("<row r=\""u8).Number(_row).Raw("\">"u8);
    }

    /// <summary>A row as high as so many lines of text.</summary>
    public void BeginRow(int lines)
    {
        _row++;
        _xml.Raw("<row r=\""u8).Number(_row).Raw("\" ht=\""u8).Number(LineHeight * lines).Raw("\" customHeight=\"1\">"u8);
    }

    /// <summary>One cell; text that could be read as a formula gets the style's quoted variant.</summary>
    public void Cell(int column, in SheetCell cell, CellStyle style)
    {
        if (cell.Number is { } number)
        {
            BeginCell(column, style);
            _xml.Raw("\"><v>"u8).Number(number).Raw("</v></c>"u8);
        }
        else if (cell.Text is { } text)
        {
            BeginCell(column, CellText.LooksLikeFormula(text) ? WorkbookStyles.Quoted(style) : style);
            _xml.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8).Escaped(text).Raw("</t></is></c>"u8);
        }
    }

    public ValueTask EndRowAsync(CancellationToken cancellation)
    {
        _xml.Raw("</row>"u8);
        return _xml.FlushWhenFullAsync(cancellation);
    }

    /// <summary>Closes the sheet; a range makes it filterable, by its table if it has one, and silences "number stored as text" there.</summary>
    public ValueTask EndAsync(string? range, bool hasTable, CancellationToken cancellation)
    {
        _xml.Raw("</sheetData>"u8);
        if (range is not null && !hasTable)
        {
            _xml.Raw("<autoFilter ref=\""u8).Raw(range).Raw("\"/>"u8);
        }

        var footer = CellText.Cut(marking, LongestMarking).Replace("&", "&&", StringComparison.Ordinal);
        _xml.Raw("""<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;C"""u8)
            .Escaped(footer).Raw("</oddHeader><oddFooter>&amp;L&amp;A&amp;C"u8)
            .Escaped(footer).Raw("&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>"u8);
        if (range is not null)
        {
            _xml.Raw("<ignoredErrors><ignoredError sqref=\""u8).Raw(range).Raw("\" numberStoredAsText=\"1\"/></ignoredErrors>"u8);
        }

        if (hasTable)
        {
            _xml.Raw("""<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></tableParts>"""u8);
        }

        _xml.Raw("</worksheet>"u8);
        return _xml.FlushAsync(cancellation);
    }

    /// <summary>The letters of a column counted from zero.</summary>
    public static string ColumnLetters(int column)
    {
        var name = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            name = (char)('A' + (rest % 26)) + name;
        }

        return name;
    }

    private void BeginCell(int column, CellStyle style) =>
        _xml.Raw(_cellStarts[column]).Number(_row).Raw("\" s=\""u8).Number((long)style);
}
