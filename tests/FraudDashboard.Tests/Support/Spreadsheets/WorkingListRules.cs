using static FraudDashboard.Tests.Support.Spreadsheets.WorkbookRules;

namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>What holds for the lists and tables that readers take from a page: a list may be filtered, and its headings stay in sight.</summary>
internal static class WorkingListRules
{
    private const string Cover = "Cover";

    // Below a title and a note.
    private const int HeadingsOfFigures = 3;

    public static IReadOnlyList<SpreadsheetRule> All { get; } =
    [
        .. WorkbookRules.All,
        new("The first sheet is a cover that says what the file is", SpreadsheetRule.Files, MissingFacts),
        new("Rows have a named table", SpreadsheetRule.Files, file => file.Sheets.Skip(1).Where(sheet => sheet.Tables.Count == 0 && sheet.Cells.Any(cell => cell.Row > (sheet.HasFrozenPane ? 1 : HeadingsOfFigures))).Select(sheet => $"{sheet.Name} has none.")),
        new("The cover counts the rows that are there", SpreadsheetRule.Files, file => WrittenRows(file) is var said && file.WithTable.Sum(sheet => sheet.Table!.Range.LastRow - sheet.Table.Range.FirstRow) is var found && said != found ? [$"It says {said}, and there are {found}."] : []),
        new("A column has one kind of value", SpreadsheetRule.Files, MixedColumns),
        new("A list has its headings in sight and can be filtered", SpreadsheetRule.Files, file => file.Sheets.Skip(1).Where(IsList).Where(sheet => !sheet.HasFrozenPane || !(sheet.HasFilter || sheet.Tables.Any(table => table.HasFilter))).Select(sheet => $"{sheet.Name} has not, or cannot.")),
        new("Every printed page has the marking", SpreadsheetRule.Files, file => file.Sheets.Where(sheet => file.Category.Length == 0 || !sheet.PageText.Contains(file.Category, StringComparison.Ordinal)).Select(sheet => $"{sheet.Name} has none.")),
        new("The file says what it is filtered by", SpreadsheetRule.Files, file => file.Subject.Length == 0 ? ["It has no subject."] : []),
    ];

    private static bool IsList(SpreadsheetSheet sheet) => sheet.Table is { Range.FirstRow: < HeadingsOfFigures } || sheet.HasFrozenPane || sheet.HasFilter;

    private static IEnumerable<string> MissingFacts(SpreadsheetFile file)
    {
        var cover = file.Sheets[0];
        var facts = cover.Cells.Where(cell => cell.Column == 1 && cell.Row > 1 && cover[cell.Row, 2] is not null).Select(cell => cell.Text).ToHashSet();
        string[] needed = ["Marking", "Period", "Filters", "Data as at", "Loads", "Rule version", "Line in the audit, with its hash", "Application version", "Made by", "Made at (London)", "Purpose", "Rows expected", "Rows written", "Rows agree"];
        return cover.Name != Cover ? ["There is no cover."]
            : cover[1, 1] is not { Look.IsBold: true } title || title.Text != file.Title ? ["Its title is not that of the file."]
            : needed.Where(fact => !facts.Contains(fact)).Select(fact => $"It does not say “{fact}”.");
    }

    private static double WrittenRows(SpreadsheetFile file) =>
        file.Sheets[0].Cells.FirstOrDefault(cell => cell is { Column: 1, Text: "Rows written" }) is { } label && file.Sheets[0][label.Row, 2] is { Kind: "number" } rows ? rows.Number : -1;

    // A mark such as [z] stands for a number.
    private static IEnumerable<string> MixedColumns(SpreadsheetFile file) => OfSheets(file, sheet =>
        from cell in sheet.Body
        where !(cell.IsText && cell.Text.StartsWith('['))
        group cell by cell.Column into column
        where column.Select(cell => (cell.Kind, cell.IsText ? "" : cell.Look.Format)).Distinct().Count() > 1
        select $"“{sheet.Text(sheet.Table!.Range.FirstRow, column.Key)}” has text and numbers, or numbers of two kinds.");
}
