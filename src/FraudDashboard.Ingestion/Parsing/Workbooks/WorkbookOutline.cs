using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>A worksheet that is shown: its name, its part, and its place among all sheets, from 1.</summary>
internal sealed record WorksheetPart(string Name, string Part, int Place);

/// <summary>What a workbook says of itself: its visible worksheets, and how their cells are to be read.</summary>
internal sealed class WorkbookOutline
{
    private const int MostSheets = 1_000;
    private const int NamesShown = 10;

    private readonly List<string> _others = [];
    private readonly List<WorksheetPart> _sheets = [];

    private WorkbookOutline()
    {
    }

    /// <summary>The worksheets that are shown, in their order.</summary>
    public IReadOnlyList<WorksheetPart> Sheets => _sheets;

    /// <summary>True where dates are counted from 1904 on.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>The part of the texts that cells share; null where there is none.</summary>
    public string? SharedStrings { get; private init; }

    public required CellFormats Formats { get; init; }

    /// <summary>Refuses what is no plain workbook, and reads what the workbook says of itself.</summary>
    public static WorkbookOutline Read(Stream file, string fileName, CancellationToken cancellationToken)
    {
        using var package = WorkbookPackage.Open(file, cancellationToken);
        WorkbookInspection.Refuse(package, file, fileName);
        var part = WorkbookInspection.WorkbookPart(package);
        var relations = PartRelations.Of(package, part);
        var styles = PartOf(package, relations, part, "styles");
        var outline = new WorkbookOutline
        {
            SharedStrings = PartOf(package, relations, part, "sharedStrings"),
            Formats = styles is null ? CellFormats.None : CellFormats.Read(package, styles),
        };
        outline.ReadSheets(package, relations, part);
        return outline._sheets.Count > 0 ? outline : throw outline.NothingShown();
    }

    /// <summary>The part of a kind: the one referred to, else the usual one beside the workbook.</summary>
    private static string? PartOf(WorkbookPackage package, PartRelations relations, string workbook, string kind)
    {
        var usual = WorkbookPackage.Normalised($"{kind}.xml", Folder(workbook));
        var part = relations.First(kind) ?? usual;
        return package.Has(part) ? part : null;
    }

    private static string Folder(string part) => part[..Math.Max(0, part.LastIndexOf('/'))];

    private void ReadSheets(WorkbookPackage package, PartRelations relations, string part)
    {
        using var xml = package.OpenXml(part);
        var place = 0;
        while (xml.Read())
        {
            if (!xml.IsElement)
            {
                continue;
            }

            if (xml.Name == "workbookPr")
            {
                CountsFrom1904 = xml.Attribute("date1904") is { } from1904 && IsTrue(from1904);
            }
            else if (xml.Name == "sheet" && xml.Depth == 2)
            {
                Add(package, relations, xml, part, ++place);
            }
        }
    }

    private void Add(WorkbookPackage package, PartRelations relations, PartXml xml, string workbook, int place)
    {
        if (place > MostSheets)
        {
            throw WorkbookRefusals.TooMuch($"has more than {MostSheets:N0} sheets");
        }

        var name = WorkbookRefusals.Shown(xml.Attribute("name") ?? "");
        var isHidden = xml.Attribute("state") is { } state && !state.Equals("visible", StringComparison.OrdinalIgnoreCase);
        var relation = relations.Find(xml.RelationAttribute("id"));
        var sheet = relation?.Part ?? (relations.AreThere ? null : UsualPart(package, workbook, place));
        if (isHidden || (relation is { } found && !PartRelations.IsOf(found.Kind, "worksheet")))
        {
            _others.Add($"{name} ({(isHidden ? "hidden" : "no worksheet")})");
            return;
        }

        if (sheet is null || !package.Has(sheet))
        {
            throw WorkbookRefusals.Damaged($"it does not say where its sheet {name} is, or that part is missing");
        }

        // Each sheet is looked at: one part under many names would be read as often.
        _sheets.Add(_sheets.TrueForAll(other => !other.Part.Equals(sheet, StringComparison.OrdinalIgnoreCase))
            ? new(name, sheet, place)
            : throw WorkbookRefusals.Damaged($"its sheet {name} is that of another name too"));
    }

    /// <summary>The part of a sheet as programs call it where the workbook has no list of references.</summary>
    private static string? UsualPart(WorkbookPackage package, string workbook, int place)
    {
        var part = WorkbookPackage.Normalised($"worksheets/sheet{place}.xml", Folder(workbook));
        return package.Has(part) ? part : null;
    }

    /// <summary>Which sheets were looked at for records, and which were not.</summary>
    /// <param name="nearest">The one of which a refusal speaks.</param>
    public string LookedAt(WorksheetPart nearest)
    {
        var names = string.Join(", ", _sheets.Take(NamesShown).Select(sheet => sheet.Name)) + (_sheets.Count > NamesShown ? " and others" : "");
        var looked = _sheets.Count == 1 ? $"The sheet that was looked at is {names}." : $"The sheets that were looked at are {names}; {nearest.Name} comes nearest.";
        return _others.Count == 0 ? looked : $"{looked} Not looked at: {string.Join(", ", _others.Take(NamesShown))}.";
    }

    private ExtractRefusedException NothingShown() => new(_others.Count == 0
        ? "The workbook has no sheets: export it again."
        : $"The workbook has no worksheet that is shown, only {string.Join(", ", _others.Take(NamesShown))}: unhide the sheet with the records, or save it as CSV, and load that.");

    /// <summary>The two ways in which XML writes yes.</summary>
    public static bool IsTrue(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
