using System.Globalization;
using System.Security;
using System.Text;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>The named table over the rows of a streamed sheet (ECMA-376 part 1, 18.5), and how the sheet refers to it.</summary>
internal static class TableParts
{
    private const string Start = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string TableRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";

    /// <summary>The table of a sheet by its number in the workbook: its filter lies inside it.</summary>
    public static string Table(int number, string sheetName, string range, IReadOnlyList<SheetColumn> columns)
    {
        var name = Name(number, sheetName);
        var xml = new StringBuilder($"""{Start}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" """);
        xml.Append(CultureInfo.InvariantCulture, $"""id="{number}" name="{name}" displayName="{name}" ref="{range}" totalsRowShown="0"><autoFilter ref="{range}"/><tableColumns count="{columns.Count}">""");
        for (var i = 0; i < columns.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<tableColumn id="{i + 1}" name="{SecurityElement.Escape(CellText.Clean(columns[i].Header))}"/>""");
        }

        return xml.Append("</tableColumns></table>").ToString();
    }

    public static string Relations(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"""{Start}<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{TableRelation}" Target="/{Path(number)}"/></Relationships>""");

    public static string Path(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/tables/table{number}.xml");

    public static string RelationsPath(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/_rels/sheet{number}.xml.rels");

    // Letters, digits and underscores, and nothing that could be a reference to a cell; unique by its number.
    private static string Name(int number, string sheetName) =>
        string.Create(CultureInfo.InvariantCulture, $"List_{number}_") + string.Concat(sheetName.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
