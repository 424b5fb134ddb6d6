using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FraudDashboard.Web.Exports.Excel;

namespace FraudDashboard.Web.Exports.Word;

/// <summary>The body of a Word document: paragraphs and tables, each in a style.</summary>
internal static class WordBody
{
    // A4 with 18 mm at the sides, in twentieths of a point.
    private const uint PageWidth = 11906;
    private const uint PageHeight = 16838;
    private const uint Side = 1020;
    private const int TextWidth = (int)(PageWidth - (2 * Side));

    public static Body Of(WrittenDocument document, string headerId, string footerId)
    {
        var body = new Body();
        if (document.Warning is { } warning)
        {
            body.Append(Paragraph(WordStyles.Warning, warning));
        }

        body.Append(Paragraph(WordStyles.Title, document.Title));
        body.Append(document.Lines.Select(line => Paragraph(WordStyles.Subtitle, line)));
        foreach (var section in document.Sections)
        {
            body.Append(Elements(section));
        }

        body.Append(document.Notes.Select(note => Paragraph(WordStyles.Note, note)));
        body.Append(new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = headerId },
            new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = 1020, Bottom = 964, Left = Side, Right = Side, Header = 454, Footer = 454, Gutter = 0 }));
        return body;
    }

    public static Paragraph Paragraph(string style, string text)
    {
        var paragraph = new Paragraph(new Run(new Text(CellText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        if (style != WordStyles.Normal)
        {
            paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        return paragraph;
    }

    /// <summary>"Title · Page 1 of 2".</summary>
    public static Footer Footer(string title)
    {
        var paragraph = Paragraph(WordStyles.Footer, $"{title} · Page ");
        paragraph.Append(Field("PAGE"), TextRun(" of "), Field("NUMPAGES"));
        return new Footer(paragraph);
    }

    private static IEnumerable<OpenXmlElement> Elements(DocumentSection section) =>
    [
        Paragraph(WordStyles.Heading, section.Title),
        .. section.Paragraphs.Select(text => Paragraph(WordStyles.Normal, text)),
        .. section.Bullets.Select(text => Paragraph(WordStyles.Bullet, text)),
        .. section.Table is { } table ? [TableOf(table)] : Array.Empty<OpenXmlElement>(),
        .. section.Comment is { } comment
            ? [Paragraph(WordStyles.CommentHeading, comment.Heading), Paragraph(WordStyles.Comment, comment.Text)] : Array.Empty<OpenXmlElement>(),
    ];

    private static Table TableOf(DocumentTable table)
    {
        var all = table.Columns.Sum(column => column.Share);
        var widths = table.Columns.Select(column => (TextWidth * column.Share / all).ToString(CultureInfo.InvariantCulture)).ToList();
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Table },
                new TableWidth { Width = TextWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "00A0", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = CellText.Clean(table.Caption) }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width })));
        made.Append(Row([.. table.Columns.Select(column => column.Title)], isHeader: true));
        made.Append(table.Rows.Select(row => Row(row, isHeader: false)));
        return made;

        TableRow Row(IReadOnlyList<string> cells, bool isHeader)
        {
            var row = new TableRow(isHeader ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
            row.Append(cells.Select((text, i) => new TableCell(
                new TableCellProperties(new TableCellWidth { Width = widths[i], Type = TableWidthUnitValues.Dxa }),
                Paragraph(table.Columns[i].IsNumber ? WordStyles.TableNumber : WordStyles.TableText, text))));
            return row;
        }
    }

    private static SimpleField Field(string instruction) => new(TextRun("1")) { Instruction = instruction };

    private static Run TextRun(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
