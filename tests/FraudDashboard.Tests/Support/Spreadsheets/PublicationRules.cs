using System.Globalization;
using System.Text.RegularExpressions;
using FraudDashboard.Web.Exports.Excel;
using static FraudDashboard.Tests.Support.Spreadsheets.WorkbookRules;

namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>What holds for the workbooks of a pack, which readers outside the force are given without the site.</summary>
internal static partial class PublicationRules
{
    private const string OneTable = "This sheet has one table.";

    /// <summary>The sheets before the tables.</summary>
    private static readonly string[] Front = ["Cover", "Contents", "Notes"];

    // Letters of one line are narrower than the digits by which widths are counted.
    private const double LettersPerDigit = 1.15;

    public static IReadOnlyList<SpreadsheetRule> All { get; } =
    [
        .. WorkbookRules.All,
        new("The file says of when it is", SpreadsheetRule.Files, file => Month().IsMatch(file.Subject) ? [] : ["It has no subject."]),
        new("Cover, contents and notes come first", SpreadsheetRule.Checklist, file => file.Sheets.Select(sheet => sheet.Name).Take(Front.Length).SequenceEqual(Front) ? [] : ["They do not."]),
        new("A1 says what, where and when, and looks like a title", SpreadsheetRule.Checklist, Titles),
        new("The contents lead to every sheet", SpreadsheetRule.Checklist, Contents),
        new("Links are words and lead to a sheet", SpreadsheetRule.Checklist, Links),
        new("The cursor is in A1, and the first sheet is shown", SpreadsheetRule.Checklist, Cursors),
        new("There are no filters and frozen panes", SpreadsheetRule.Checklist, file => OfSheets(file, sheet => sheet.HasFilter || sheet.HasFrozenPane || sheet.Tables.Any(table => table.HasFilter) ? ["It has one."] : [])),
        new("There are no headers and footers", SpreadsheetRule.Checklist, file => OfSheets(file, sheet => sheet.PageText.Length > 0 ? [$"It has “{sheet.PageText}”."] : [])),
        new("There are no fills", SpreadsheetRule.Checklist, file => OfCells(file, sheet => sheet.Cells, cell => cell.Look.IsFilled, "is filled")),
        new("Nothing is said by colour", SpreadsheetRule.Checklist, file => OfCells(file, sheet => sheet.Cells, cell => cell.Look.IsColoured, "is coloured")
            .Concat(OfSheets(file, sheet => sheet.ColouredByRule.Select(cells => $"{cells} is coloured.")))),
        new("No cell of a table is blank", SpreadsheetRule.Checklist, Blanks),
        new("A sheet says that it has one table", SpreadsheetRule.Checklist, Statements),
        new("A sheet says which notes apply, and they are there", SpreadsheetRule.Checklist, Notes),
        new("Notes are named in words, outside the table", SpreadsheetRule.Checklist, NoteMarks),
        new("Shorthand is explained on the sheet that uses it", SpreadsheetRule.Symbols, Shorthand),
        new("A missing number has a letter in brackets, no symbol", SpreadsheetRule.Symbols, file => OfCells(file, sheet => sheet.Body, cell => cell.IsText && IsSymbol(cell.Text), "is no shorthand")),
        new("Numbers, rates and dates are numbers", SpreadsheetRule.Files, file => OfCells(file, sheet => sheet.Body, cell => cell.IsText && NumberInWords().IsMatch(cell.Text), "is text")),
        new("The heading of a number has its unit", SpreadsheetRule.Files, file => OfNumberColumns(file, heading => !Unit().IsMatch(heading.Text), "has none")),
        new("Numbers stand right, under headings that do", SpreadsheetRule.Files, Sides),
        new("Each sheet says its marking once", SpreadsheetRule.Files, file => OfSheets(file, sheet => sheet.Cells.Count(cell => file.Category.Length > 0 && cell.Text.Contains(file.Category, StringComparison.Ordinal)) is var times && times == 1 ? [] : [$"It says it {times} times."])),
        new("Hashes and versions stand at the end of the notes", SpreadsheetRule.Files, Jargon),
        new("Lines fit over their table", SpreadsheetRule.Files, WideLines),
        new("A sheet prints on A4, and its headings on every page", SpreadsheetRule.Files, Printing),
    ];

    private static IEnumerable<string> Titles(SpreadsheetFile file)
    {
        var area = file.Title[(file.Title.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
        return OfSheets(file, sheet => sheet[1, 1] is { IsText: true, Look.IsBold: true, Look.FontSize: > 12 } title
            && title.Text.Split(": ") is [{ Length: > 0 }, var where] && where.StartsWith($"{area}, ", StringComparison.Ordinal) && Month().IsMatch(where)
            ? [] : [$"A1 is “{sheet.Text(1, 1)}”."]);
    }

    private static IEnumerable<string> Contents(SpreadsheetFile file)
    {
        var contents = file.Sheets.FirstOrDefault(sheet => sheet.Name == "Contents");
        var listed = contents?.Body.Where(cell => cell.Column == 1).ToList() ?? [];
        var names = file.Sheets.Skip(2).Select(sheet => sheet.Name);
        return !listed.Select(cell => cell.Text).SequenceEqual(names) ? ["They list other sheets than there are."]
            : listed.Where(cell => contents!.Links.All(link => link.Cell != cell.Address || link.Target != $"'{cell.Text}'!A1")).Select(cell => $"“{cell.Text}” is no link to it.");
    }

    private static IEnumerable<string> Links(SpreadsheetFile file) => OfSheets(file, sheet =>
        from link in sheet.Links
        let words = sheet.Cells.FirstOrDefault(cell => cell.Address == link.Cell)?.Text ?? ""
        where words.Length == 0 || Address().IsMatch(words) || file.Sheets.All(other => link.Target != $"'{other.Name}'!A1")
        select $"{link.Cell} “{words}” leads to {link.Target}.");

    private static IEnumerable<string> Cursors(SpreadsheetFile file) =>
        OfSheets(file, sheet => sheet.ActiveCell != "A1" ? [$"The cursor is in {sheet.ActiveCell}."] : sheet.IsSelected && sheet.Place > 0 ? ["It is selected."] : Array.Empty<string>())
            .Concat(file.ShownSheet == 0 ? [] : ["The first sheet is not the one shown."]);

    private static IEnumerable<string> Blanks(SpreadsheetFile file) => OfSheets(file, sheet => sheet.Table is not { Range: var range } ? [] :
        from row in Enumerable.Range(range.FirstRow + 1, range.LastRow - range.FirstRow)
        from column in Enumerable.Range(range.FirstColumn, range.LastColumn - range.FirstColumn + 1)
        where string.IsNullOrWhiteSpace(sheet.Text(row, column))
        select $"{SpreadsheetCell.Name(row, column)} is blank.");

    private static IEnumerable<string> Statements(SpreadsheetFile file) => OfSheets(file, sheet =>
        sheet.Place == 0 || sheet.Lines.Any(line => line.Text.StartsWith(sheet.Table is null ? "This sheet has no table." : OneTable, StringComparison.Ordinal)) ? [] : ["It does not say so."]);

    private static IEnumerable<string> Notes(SpreadsheetFile file)
    {
        var notes = file.Sheets.FirstOrDefault(sheet => sheet.Name == "Notes")?.Body.Where(cell => cell.Column == 1).Select(cell => cell.Text).ToHashSet() ?? [];
        return OfSheets(file, sheet =>
        {
            var marks = sheet.Lines.SelectMany(line => Note().Matches(line.Text)).Select(mark => mark.Value).ToList();
            return Front.Contains(sheet.Name) || sheet.Table is null ? []
                : marks.Count == 0 && !sheet.Lines.Any(line => line.Text.Contains("No notes apply.", StringComparison.Ordinal)) ? ["It names none."]
                : marks.Where(mark => !notes.Contains(mark)).Select(mark => $"There is no {mark}.");
        });
    }

    private static IEnumerable<string> NoteMarks(SpreadsheetFile file) =>
        OfCells(file, sheet => sheet.Cells, cell => cell.Look.IsRaised || Mark().IsMatch(cell.Text), "has a mark")
            .Concat(OfCells(file, sheet => sheet.Name == "Notes" ? [] : sheet.Body, cell => Note().IsMatch(cell.Text), "has a note"));

    private static IEnumerable<string> Shorthand(SpreadsheetFile file) => OfSheets(file, sheet =>
    {
        if (sheet.Table is null || Front.Contains(sheet.Name))
        {
            return [];
        }

        var used = sheet.Body.Where(cell => Letter().IsMatch(cell.Text)).Select(cell => cell.Text).Distinct().Order(StringComparer.Ordinal).ToList();
        var explained = sheet.Lines.Where(line => line.Text.StartsWith("Shorthand: [", StringComparison.Ordinal)).Select(line => line.Text["Shorthand: ".Length..].Split(' ')[0]).ToList();
        return used.Any(letter => !PublicationShorthand.Meanings.ContainsKey(letter)) ? [$"It uses {string.Join(", ", used)}."]
            : used.SequenceEqual(explained) && used.Count > 0 != sheet.Lines.Any(line => line.Text == "No shorthand is used.") ? []
            : [$"It uses {Listed(used)} and explains {Listed(explained)}."];
    });

    private static IEnumerable<string> Sides(SpreadsheetFile file) => OfSheets(file, sheet =>
        from column in NumberColumns(sheet)
        from cell in sheet.Headings.Concat(sheet.Body).Where(cell => cell.Column == column)
        where cell.Look.Side != "right"
        select $"{cell.Address} stands {(cell.Look.Side.Length == 0 ? "anywhere" : cell.Look.Side)}.");

    private static IEnumerable<string> Jargon(SpreadsheetFile file) => OfCells(
        file, sheet => sheet.Cells.Where(cell => sheet.Name != "Notes" || cell.Row < (sheet.Table?.Range.LastRow ?? 0)), cell => cell.IsText && Versions().IsMatch(cell.Text), "is for a program");

    private static IEnumerable<string> WideLines(SpreadsheetFile file) => OfSheets(file, sheet => sheet.Table is not { Range: var range } ? [] :
        from line in sheet.Lines
        let width = Enumerable.Range(1, range.LastColumn).Sum(sheet.WidthOf) * LettersPerDigit * 12 / line.Look.FontSize
        where line.Text.Length > width
        select string.Create(CultureInfo.InvariantCulture, $"{line.Address} has {line.Text.Length} letters, and {width:0} fit."));

    private static IEnumerable<string> Printing(SpreadsheetFile file) => OfSheets(file, sheet =>
        !sheet.IsOnePageWide ? ["It does not print one page wide on A4."]
        : sheet.Table is { Range.FirstRow: var last } && (!file.RepeatedRows.TryGetValue(sheet.Place, out var rows) || !rows.EndsWith($"!$1:${last}", StringComparison.Ordinal))
            ? ["Its headings stand on the first page alone."] : Array.Empty<string>());

    private static IEnumerable<string> OfNumberColumns(SpreadsheetFile file, Func<SpreadsheetCell, bool> isBreach, string words) =>
        OfCells(file, sheet => NumberColumns(sheet).SelectMany(column => sheet.Headings.Where(heading => heading.Column == column)), isBreach, words);

    /// <summary>Those whose cells are shown as numbers, whether they have one or a letter for none.</summary>
    private static IEnumerable<int> NumberColumns(SpreadsheetSheet sheet) =>
        sheet.Body.Where(cell => cell.Look.Format is not ("" or "@" or "dd mmm yyyy" or "dd mmm yyyy hh:mm")).Select(cell => cell.Column).Distinct().Order();

    private static bool IsSymbol(string text) => Symbol().IsMatch(text);

    private static string Listed(List<string> letters) => letters.Count == 0 ? "none" : string.Join(", ", letters);

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b")]
    private static partial Regex Month();

    [GeneratedRegex(@"https?://|www\.|^(click )?here$|^link$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[note \d+\]")]
    private static partial Regex Note();

    [GeneratedRegex(@"[*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\[[a-z]+\]$")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^([^\w\s]+|n/?a|nil|none|null)$", RegexOptions.IgnoreCase)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^([£+-]?[\d,.]*\d[\d,.]*\s?%?|\d{1,2} \w{3,9} \d{4}( \d{2}:\d{2})?|\d{4}-\d{2}-\d{2})$")]
    private static partial Regex NumberInWords();

    [GeneratedRegex(@"\((count|headcount|%.*|percentage points|£)\)$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"[0-9a-f]{20,}|\b\d+\.\d+\.\d+\b|SHA-|--\w")]
    private static partial Regex Versions();
}
