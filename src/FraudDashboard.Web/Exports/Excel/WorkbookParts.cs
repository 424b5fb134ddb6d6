using System.Globalization;
using System.Security;
using System.Text;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>One sheet in the workbook's order, with the range of its header and rows.</summary>
internal sealed record SheetPart(string Name, string? Range)
{
    /// <summary>A named table lies over the range. A table has at least one row: without any, the sheet has a filter of its own.</summary>
    public bool HasTable { get; init; }
}

/// <summary>The small parts of a streamed workbook that tie its sheets together.</summary>
internal static class WorkbookParts
{
    private const string Start = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string SheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string RootRelations { get; } =
        $"""{Start}<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{OfficeRelations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="{OfficeRelations}/extended-properties" Target="docProps/app.xml"/></Relationships>""";

    public static string AppProperties(Cover cover) =>
        $"""{Start}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>{Escape($"FraudDashboard {cover.ApplicationVersion}")}</Application></Properties>""";

    public static string CoreProperties(Cover cover)
    {
        var made = cover.MadeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""{Start}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escape(cover.Title)}</dc:title><dc:subject>{Escape(cover.Period)}</dc:subject><dc:creator>{Escape(cover.MadeBy)}</dc:creator><dc:description>{Escape(cover.Filters)}</dc:description><cp:category>{Escape(cover.Marking)}</cp:category><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified></cp:coreProperties>""";
    }

    public static string ContentTypes(IReadOnlyList<SheetPart> sheets)
    {
        var xml = new StringBuilder($"""{Start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SheetMl}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{SheetMl}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>""");
        for (var number = 1; number <= sheets.Count; number++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/{SheetPath(number)}" ContentType="{SheetMl}.worksheet+xml"/>""");
            if (sheets[number - 1].HasTable)
            {
                xml.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/{TableParts.Path(number)}" ContentType="{SheetMl}.table+xml"/>""");
            }
        }

        return xml.Append("</Types>").ToString();
    }

    public static string WorkbookRelations(int sheets)
    {
        var xml = new StringBuilder($"""{Start}<Relationships xmlns="{PackageRelations}">""");
        foreach (var number in Enumerable.Range(1, sheets))
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{number}" Type="{OfficeRelations}/worksheet" Target="/{SheetPath(number)}"/>""");
        }

        return xml.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{sheets + 1}" Type="{OfficeRelations}/styles" Target="styles.xml"/></Relationships>""").ToString();
    }

    /// <summary>The list of the sheets; <paramref name="shown"/> is the number, from 1, of the one that it opens on.</summary>
    public static string Workbook(IReadOnlyList<SheetPart> sheets, int shown)
    {
        var xml = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""{Start}<workbook xmlns="{Main}" xmlns:r="{OfficeRelations}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="{shown - 1}"/></bookViews><sheets>"""));
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<sheet name="{Escape(sheets[i].Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""");
        }

        xml.Append("</sheets>");
        return xml.Append(DefinedNames(sheets)).Append("</workbook>").ToString();
    }

    public static string SheetPath(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    // Excel repairs a filter without its hidden name, unless it is that of a table; the print titles repeat the header on every page.
    private static string DefinedNames(IReadOnlyList<SheetPart> sheets)
    {
        var names = new StringBuilder();
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].Range is { } range)
            {
                var sheet = Escape($"'{sheets[i].Name.Replace("'", "''", StringComparison.Ordinal)}'");
                var filter = sheets[i].HasTable ? "" : $"""<definedName name="_xlnm._FilterDatabase" localSheetId="{i}" hidden="1">{sheet}!{Absolute(range)}</definedName>""";
                names.Append(CultureInfo.InvariantCulture, $"""{filter}<definedName name="_xlnm.Print_Titles" localSheetId="{i}">{sheet}!$1:$1</definedName>""");
            }
        }

        return names.Length == 0 ? "" : $"<definedNames>{names}</definedNames>";
    }

    // "A1:T501" as "$A$1:$T$501".
    private static string Absolute(string range) => string.Join(':', range.Split(':').Select(cell =>
    {
        var digits = cell.AsSpan().IndexOfAnyInRange('0', '9');
        return $"${cell[..digits]}${cell[digits..]}";
    }));

    private static string Escape(string text) => SecurityElement.Escape(CellText.Clean(text));
}
