using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FraudDashboard.Tests.Excel;

/// <summary>One way of breaking a workbook, and what the rule that it breaks says of it.</summary>
internal sealed record WorkbookBreak(string Rule, string Breach, Action<WorkbookPart> Change)
{
    /// <summary>The sheet that is broken: its headings are in row 6, its rows 7 and 8.</summary>
    private const string Measures = "Measures";

    /// <summary>One for each rule that holds for every workbook.</summary>
    public static IReadOnlyList<WorkbookBreak> OfAny { get; } =
    [
        new("The file says its title, author and language", "It has no language.", book => book.OpenXmlPackage.PackageProperties.Language = "en-US"),
        new("Sheet names are valid and unlike each other", "“Which/when” is no name of a sheet.", book => Append(book, "Which/when")),
        new("No sheet is blank", "More has no cell.", book => Append(book, "More")),
        new("Nothing is hidden", "Measures: Row 8 is hidden.", book => book.Row(Measures, 8).Hidden = true),
        new("No cells are merged", "Measures: A3:B3 is merged.", book => book.Sheet(Measures).InsertAfter(new MergeCells(new MergeCell { Reference = "A3:B3" }), book.Sheet(Measures).GetFirstChild<SheetData>())),
        new("There are no pictures, text boxes, comments or macros", "It has /xl/drawings/drawing1.xml.", book => book.Part(Measures).AddNewPart<DrawingsPart>().WorksheetDrawing = new()),
        new("Nothing is read from another file", "It leads to https://example.org/.", book => book.Part(Measures).AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath", new Uri("https://example.org/"))),
        new("A sheet has one table at the most", "Measures has 2 tables.", book => AddTable(book, "Second_table", "A7:A8")),
        new("Names of tables say what they hold", "“Table4” says nothing.", book => book.Table(Measures).DisplayName = "Table4"),
        new("The headings of a table are there, unlike each other, and marked as such", "Measures: A heading is blank.", book => book.Cell(Measures, "B6").Remove()),
        new("A table begins in column A and spans all below its headings", "Measures: The table is A6:F7, its cells are A6:F8.", book => book.Table(Measures).Reference = "A6:F7"),
        new("Headings wrap", "Measures: B6 “Reports (count)” does not wrap.", book => book.Restyle(Measures, "B6", (format, _) => format.Alignment!.WrapText = false)),
        new("Rows are as high as their text", "Measures: F8 is cut off below.", book => book.Put(Measures, "F8", "Lower in eleven of the last twelve months, and clearly lower in the last")),
        new("Columns are as wide as their numbers and words", "Measures: B8 is wider than its column.", book => book.PutNumber(Measures, "B8", "12345678901234")),
        new("Cells hold text or numbers", "Measures: B7 “1+1” is neither text nor a number.", book => book.Cell(Measures, "B7").CellFormula = new CellFormula("1+1")),
        new("Text that could be read as a formula is quoted", "Measures: F8 “=1+1” is quoted wrongly.", book => book.Put(Measures, "F8", "=1+1")),
        new("Rates are from 0 to 1", "Measures: D8 “83.3” is no rate.", book => book.PutNumber(Measures, "D8", "83.3")),
    ];

    /// <summary>One for each rule that holds for the workbooks of a pack alone.</summary>
    public static IReadOnlyList<WorkbookBreak> OfPublication { get; } =
    [
        new("The file says of when it is", "It has no subject.", book => book.OpenXmlPackage.PackageProperties.Subject = ""),
        new("Cover, contents and notes come first", "They do not.", book => book.Entry("Cover").Name = "Front"),
        new("A1 says what, where and when, and looks like a title", "Measures: A1 is “Each measure in figures: Camden”.", book => book.Put(Measures, "A1", "Each measure in figures: Camden")),
        new("The contents lead to every sheet", "“Measures” is no link to it.", book => book.Sheet("Contents").Descendants<Hyperlink>().Last().Remove()),
        new("Links are words and lead to a sheet", "Notes: A5 “[note 1]” leads to 'Nowhere'!A1.", book => book.Sheet("Notes").InsertAfter(new Hyperlinks(new Hyperlink { Reference = "A5", Location = "'Nowhere'!A1" }), book.Sheet("Notes").GetFirstChild<SheetData>())),
        new("The cursor is in A1, and the first sheet is shown", "Measures: The cursor is in B3.", book => book.View(Measures).Append(new Selection { ActiveCell = "B3" })),
        new("There are no filters and frozen panes", "Measures: It has one.", book => book.View(Measures).Append(new Pane { VerticalSplit = 1, State = PaneStateValues.Frozen })),
        new("There are no headers and footers", "Measures: It has “&CPage”.", book => book.Sheet(Measures).GetFirstChild<HeaderFooter>()!.OddFooter = new OddFooter("&CPage")),
        new("There are no fills", "Measures: A8 “Barnet” is filled.", book => book.Restyle(Measures, "A8", (format, styles) =>
        {
            styles.Fills!.Append(new Fill(new PatternFill { PatternType = PatternValues.Solid }));
            format.FillId = (uint)styles.Fills.Elements<Fill>().Count() - 1;
        })),
        new("Nothing is said by colour", "Measures: A8 “Barnet” is coloured.", book => book.Restyle(Measures, "A8", (format, styles) => BrokenWorkbook.SetFont(format, styles, new Color { Rgb = "FFCC0000" }))),
        new("No cell of a table is blank", "Measures: F8 is blank.", book => book.Put(Measures, "F8", " ")),
        new("A sheet says that it has one table", "Measures: It does not say so.", book => book.Put(Measures, "A3", "Notes that apply, on the sheet Notes: [note 1].")),
        new("A sheet says which notes apply, and they are there", "Measures: There is no [note 9].", book => book.Put(Measures, "A3", "This sheet has one table. Notes that apply, on the sheet Notes: [note 9].")),
        new("Notes are named in words, outside the table", "Measures: A8 “Barnet*” has a mark.", book => book.Put(Measures, "A8", "Barnet*")),
        new("Shorthand is explained on the sheet that uses it", "Measures: It uses [c], [x] and explains [c].", book => book.Put(Measures, "F8", "[x]")),
        new("A missing number has a letter in brackets, no symbol", "Measures: B8 “..” is no shorthand.", book => book.Put(Measures, "B8", "..")),
        new("Numbers, rates and dates are numbers", "Measures: B8 “60” is text.", book => book.Put(Measures, "B8", "60")),
        new("The heading of a number has its unit", "Measures: B6 “Reports” has none.", book =>
        {
            book.Put(Measures, "B6", "Reports");
            book.Table(Measures).TableColumns!.Elements<TableColumn>().ElementAt(1).Name = "Reports";
        }),
        new("Numbers stand right, under headings that do", "Measures: B6 stands left.", book => book.Restyle(Measures, "B6", (format, _) => format.Alignment!.Horizontal = HorizontalAlignmentValues.Left)),
        new("Each sheet says its marking once", "Measures: It says it 0 times.", book => book.Put(Measures, "A2", "For the bilateral meeting.")),
        new("Hashes and versions stand at the end of the notes", "Measures: A4 “From 0.1.0.” is for a program.", book => book.Put(Measures, "A4", "From 0.1.0.")),
        new("Lines fit over their table", "Measures: A4 has 200 letters, and 129 fit.", book => book.Put(Measures, "A4", new string('w', 200))),
        new("A sheet prints on A4, and its headings on every page", "Measures: Its headings stand on the first page alone.", book => book.Workbook.DefinedNames!.Elements<DefinedName>().Last().Remove()),
    ];

    /// <summary>One for each rule that holds for lists and tables of a page alone.</summary>
    public static IReadOnlyList<WorkbookBreak> OfList { get; } =
    [
        new("The first sheet is a cover that says what the file is", "It does not say “Purpose”.", book => book.Put("Cover", "A12", "For")),
        new("Rows have a named table", "Lines has none.", book =>
        {
            var part = book.Part("Lines");
            part.DeletePart(part.TableDefinitionParts.Single());
            part.Worksheet.GetFirstChild<TableParts>()!.Remove();
            part.Worksheet.InsertAfter(new AutoFilter { Reference = "A1:C3" }, part.Worksheet.GetFirstChild<SheetData>());
            book.PutNumber("Cover", "B14", "0");
        }),
        new("The cover counts the rows that are there", "It says 3, and there are 2.", book => book.PutNumber("Cover", "B14", "3")),
        new("A column has one kind of value", "Lines: “Reports” has text and numbers, or numbers of two kinds.", book => book.Put("Lines", "B3", "six")),
        new("A list has its headings in sight and can be filtered", "Lines has not, or cannot.", book => book.View("Lines").GetFirstChild<Pane>()!.Remove()),
        new("Every printed page has the marking", "Lines has none.", book => book.Sheet("Lines").GetFirstChild<HeaderFooter>()!.Remove()),
        new("The file says what it is filtered by", "It has no subject.", book => book.OpenXmlPackage.PackageProperties.Subject = ""),
    ];

    public override string ToString() => Rule;

    private static void Append(WorkbookPart book, string name)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = (Worksheet)book.Sheet("Cover").CloneNode(deep: true);
        if (name == "More")
        {
            part.Worksheet.GetFirstChild<SheetData>()!.RemoveAllChildren();
        }

        book.Workbook.Sheets!.Append(new Sheet { Name = name, SheetId = 99, Id = book.GetIdOfPart(part) });
    }

    private static void AddTable(WorkbookPart book, string name, string range)
    {
        var part = book.Part(Measures).AddNewPart<TableDefinitionPart>();
        part.Table = new Table(new TableColumns(new TableColumn { Id = 1, Name = "Camden" })) { Id = 99, Name = name, DisplayName = name, Reference = range };
        book.Sheet(Measures).GetFirstChild<TableParts>()!.Append(new TablePart { Id = book.Part(Measures).GetIdOfPart(part) });
    }
}
