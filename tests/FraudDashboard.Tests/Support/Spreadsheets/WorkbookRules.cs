using System.Buffers;
using System.Text.RegularExpressions;
using FraudDashboard.Web.Exports.Excel;

namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>What holds for every workbook that the product writes.</summary>
internal static partial class WorkbookRules
{
    private const int LongestSheetName = 31;
    private const string PointsOfIssue = "+0.0;-0.0;0.0";

    private static readonly SearchValues<char> NotInSheetNames = SearchValues.Create(@"[]:*?/\");

    // Pictures, drawings, comments, macros, embedded files and queries are parts of other names.
    private static readonly string[] KnownParts = ["/xl/workbook.xml", "/xl/styles.xml", "/xl/sharedStrings.xml", "/xl/theme/", "/xl/worksheets/sheet", "/xl/tables/table", "/docProps/app.xml", "/docProps/core.xml", "/package/services/metadata/core-properties/"];

    public static IReadOnlyList<SpreadsheetRule> All { get; } =
    [
        new("The file says its title, author and language", SpreadsheetRule.Checklist, MissingProperties),
        new("Sheet names are valid and unlike each other", SpreadsheetRule.Checklist, SheetNames),
        new("No sheet is blank", SpreadsheetRule.Checklist, file => file.Sheets.Where(sheet => sheet.Cells.Count == 0).Select(sheet => $"{sheet.Name} has no cell.")),
        new("Nothing is hidden", SpreadsheetRule.Checklist, file => OfSheets(file, sheet => sheet.Hidden.Select(what => $"{what} is hidden."))),
        new("No cells are merged", SpreadsheetRule.Checklist, file => OfSheets(file, sheet => sheet.Merged.Select(cells => $"{cells} is merged."))),
        new("There are no pictures, text boxes, comments or macros", SpreadsheetRule.Checklist, OtherParts),
        new("Nothing is read from another file", SpreadsheetRule.Files, file => file.LinksOutside.Select(link => $"It leads to {link}.")),
        new("A sheet has one table at the most", SpreadsheetRule.Checklist, file => file.Sheets.Where(sheet => sheet.Tables.Count > 1).Select(sheet => $"{sheet.Name} has {sheet.Tables.Count} tables.")),
        new("Names of tables say what they hold", SpreadsheetRule.Checklist, TableNames),
        new("The headings of a table are there, unlike each other, and marked as such", SpreadsheetRule.Checklist, TableHeadings),
        new("A table begins in column A and spans all below its headings", SpreadsheetRule.Checklist, TableRanges),
        new("Headings wrap", SpreadsheetRule.Checklist, file => OfCells(file, sheet => sheet.Headings, cell => !cell.Look.IsWrapped, "does not wrap")),
        new("Rows are as high as their text", SpreadsheetRule.Checklist, LowRows),
        new("Columns are as wide as their numbers and words", SpreadsheetRule.Checklist, NarrowColumns),
        new("Cells hold text or numbers", SpreadsheetRule.Files, file => OfCells(file, sheet => sheet.Cells, cell => cell.Kind is not ("text" or "number"), "is neither text nor a number")),
        new("Text that could be read as a formula is quoted", SpreadsheetRule.Files, file => OfCells(file, sheet => sheet.Cells, cell => cell.IsText && cell.Look.IsQuoted != CellText.LooksLikeFormula(cell.Text), "is quoted wrongly")),
        new("Rates are from 0 to 1", SpreadsheetRule.Files, file => OfCells(file, sheet => sheet.Body, cell => cell is { Kind: "number", Look.Format: "0.0%", Number: < 0 or > 1 }, "is no rate")),
    ];

    public static IEnumerable<string> OfSheets(SpreadsheetFile file, Func<SpreadsheetSheet, IEnumerable<string>> breaches) =>
        file.Sheets.SelectMany(sheet => breaches(sheet).Select(breach => $"{sheet.Name}: {breach}"));

    public static IEnumerable<string> OfCells(
        SpreadsheetFile file, Func<SpreadsheetSheet, IEnumerable<SpreadsheetCell>> cells, Func<SpreadsheetCell, bool> isBreach, string words) =>
        OfSheets(file, sheet => cells(sheet).Where(isBreach).Select(cell => $"{cell.Address} “{cell.Text}” {words}."));

    private static IEnumerable<string> MissingProperties(SpreadsheetFile file)
    {
        string[] missing =
        [
            .. file.Title.Length == 0 ? ["title"] : Array.Empty<string>(),
            .. file.Author.Length == 0 ? ["author"] : Array.Empty<string>(),
            .. file.Language != "en-GB" ? ["language"] : Array.Empty<string>(),
        ];
        return missing.Select(property => $"It has no {property}.");
    }

    private static IEnumerable<string> SheetNames(SpreadsheetFile file) =>
        file.Sheets.Where(sheet => sheet.Name.Length is 0 or > LongestSheetName || sheet.Name.AsSpan().ContainsAny(NotInSheetNames) || sheet.Name[0] == '\'' || sheet.Name[^1] == '\'')
            .Select(sheet => $"“{sheet.Name}” is no name of a sheet.")
            .Concat(Repeated(file.Sheets.Select(sheet => sheet.Name)).Select(name => $"“{name}” is there twice."));

    private static IEnumerable<string> OtherParts(SpreadsheetFile file) =>
        file.Parts.Where(part => !KnownParts.Any(known => part.StartsWith(known, StringComparison.OrdinalIgnoreCase))).Select(part => $"It has {part}.");

    private static IEnumerable<string> TableNames(SpreadsheetFile file)
    {
        var names = file.Sheets.SelectMany(sheet => sheet.Tables).Select(table => table.Name).ToList();
        return names.Where(name => !MeaningfulName().IsMatch(name)).Select(name => $"“{name}” says nothing.")
            .Concat(Repeated(names).Select(name => $"“{name}” is there twice."));
    }

    private static IEnumerable<string> TableHeadings(SpreadsheetFile file) => OfSheets(file, sheet => sheet.Table switch
    {
        null => [],
        { HasHeaderRow: false } => ["The table has no headings."],
        { Range: var range } table => Enumerable.Range(range.FirstColumn, range.LastColumn - range.FirstColumn + 1).Select(column => sheet.Text(range.FirstRow, column)).ToList() is var headings
            && headings.Any(string.IsNullOrWhiteSpace) ? ["A heading is blank."]
            : Repeated(headings).ToList() is { Count: > 0 } twice ? twice.Select(heading => $"“{heading}” is there twice.")
            : !headings.SequenceEqual(table.Columns) || sheet.Headings.Any(cell => !cell.Look.IsBold) ? ["The headings are not those of the table, or not bold."]
            : Array.Empty<string>(),
    });

    private static IEnumerable<string> TableRanges(SpreadsheetFile file) => OfSheets(file, sheet =>
    {
        if (sheet.Table is not { Range: var range })
        {
            return [];
        }

        var below = sheet.Cells.Where(cell => cell.Row >= range.FirstRow).ToList();
        var used = new CellRange(range.FirstRow, 1, below.Max(cell => cell.Row), below.Max(cell => cell.Column));
        return used == range ? [] : [$"The table is {range}, its cells are {used}."];
    });

    // A rough measure, so that it finds what is cut off and not what is a little tight.
    private static IEnumerable<string> LowRows(SpreadsheetFile file) => OfSheets(file, sheet =>
        from cell in sheet.Cells
        where cell is { IsText: true, Look.IsWrapped: true } && sheet.HeightOf(cell.Row) is { } height
            && height < Math.Ceiling(cell.Text.Length * 0.75 / sheet.WidthOf(cell.Column)) * cell.Look.FontSize
        select $"{cell.Address} is cut off below.");

    private static IEnumerable<string> NarrowColumns(SpreadsheetFile file) => OfSheets(file, sheet =>
        from cell in sheet.Headings.Concat(sheet.Body)
        let longest = cell.IsText ? cell.Look.IsWrapped ? cell.Text.Split(' ', '-', '/', '\n').Max(word => word.Length) * 0.85 : 0 : Shown(cell).Length
        where longest > sheet.WidthOf(cell.Column)
        select $"{cell.Address} is wider than its column.");

    private static string Shown(SpreadsheetCell cell) => cell.Look.Format switch
    {
        _ when cell.Kind != "number" => cell.Text,
        "0.0%" => $"{cell.Number * 100:0.0}%",
        "#,##0" or "#,##0.00" or "£#,##0.00" or PointsOfIssue => cell.Number.ToString(cell.Look.Format, null),
        var format => format.Replace("@", "", StringComparison.Ordinal),
    };

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(name => name.Count() > 1).Select(name => name.Key);

    // "Table1" and "Sheet_2" are what programs call a table that nobody named.
    [GeneratedRegex(@"^(?!(Table|Sheet|List)_?\d*$)[A-Za-z][A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*$", RegexOptions.IgnoreCase)]
    private static partial Regex MeaningfulName();
}
