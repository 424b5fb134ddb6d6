using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>A workbook as it stands in its file: parts, properties, sheets, cells and how they look.</summary>
internal sealed class SpreadsheetFile
{
    public SpreadsheetFile(byte[] file)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var workbook = package.WorkbookPart!;
        var (properties, styles) = (package.PackageProperties, new CellLooks(workbook.WorkbookStylesPart!.Stylesheet));
        var texts = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().ToList() ?? [];
        (Title, Subject, Author, Language, Category) = (properties.Title ?? "", properties.Subject ?? "", properties.Creator ?? "", properties.Language ?? "", properties.Category ?? "");
        Parts = [.. PartsOf(package).Select(part => part.Uri.OriginalString).Distinct()];
        LinksOutside = [.. PartsOf(package).SelectMany(part => part.ExternalRelationships.Select(link => link.Uri.OriginalString)).Distinct()];
        ShownSheet = (int)(workbook.Workbook.BookViews?.Elements<WorkbookView>().FirstOrDefault()?.ActiveTab?.Value ?? 0);
        RepeatedRows = workbook.Workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles").ToDictionary(name => (int)name.LocalSheetId!.Value, name => name.Text);
        Sheets = [.. workbook.Workbook.Sheets!.Elements<Sheet>().Select((sheet, i) => new SpreadsheetSheet(sheet, i, (WorksheetPart)workbook.GetPartById(sheet.Id!), styles, texts))];
    }

    public string Title { get; }

    public string Subject { get; }

    public string Author { get; }

    public string Language { get; }

    /// <summary>The protective marking.</summary>
    public string Category { get; }

    /// <summary>The paths of all its parts.</summary>
    public IReadOnlyList<string> Parts { get; }

    public IReadOnlyList<string> LinksOutside { get; }

    /// <summary>The place of the sheet that it opens on, from 0.</summary>
    public int ShownSheet { get; }

    /// <summary>By the place of the sheet, the rows that every printed page has.</summary>
    public IReadOnlyDictionary<int, string> RepeatedRows { get; }

    public IReadOnlyList<SpreadsheetSheet> Sheets { get; }

    /// <summary>The sheets that have a table.</summary>
    public IEnumerable<SpreadsheetSheet> WithTable => Sheets.Where(sheet => sheet.Tables.Count > 0);

    private static IEnumerable<OpenXmlPart> PartsOf(OpenXmlPartContainer container) =>
        container.Parts.SelectMany(part => PartsOf(part.OpenXmlPart).Prepend(part.OpenXmlPart));
}

/// <summary>A named table.</summary>
internal sealed record SpreadsheetTable(string Name, CellRange Range, bool HasHeaderRow, bool HasFilter, IReadOnlyList<string> Columns);

/// <summary>A link in a cell.</summary>
internal sealed record SpreadsheetLink(string Cell, string Target);

/// <summary>A block of cells, from 1.</summary>
internal sealed record CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public static CellRange Of(string reference)
    {
        var ends = reference.Split(':').Select(SpreadsheetCell.PlaceOf).ToList();
        return new(ends[0].Row, ends[0].Column, ends[^1].Row, ends[^1].Column);
    }

    public override string ToString() => $"{SpreadsheetCell.Name(FirstRow, FirstColumn)}:{SpreadsheetCell.Name(LastRow, LastColumn)}";
}
