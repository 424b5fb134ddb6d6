using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Sets what ClosedXML 0.95.4 leaves out of a workbook, or writes so that not every program reads it.</summary>
internal static partial class WorkbookCompletion
{
    /// <param name="file">A workbook that ClosedXML has saved.</param>
    /// <param name="font">The font of its sheets, by which programs measure the widths of columns.</param>
    /// <param name="size">Its size in points.</param>
    public static void Apply(MemoryStream file, string font, double size)
    {
        using var package = SpreadsheetDocument.Open(file, isEditable: true);
        package.PackageProperties.Language = "en-GB";
        var workbook = package.WorkbookPart!;
        var standard = workbook.WorkbookStylesPart!.Stylesheet.Fonts!.Elements<Font>().First();
        (standard.FontName!.Val, standard.FontSize!.Val) = (font, size);
        // LibreOffice repeats no rows that are named without dollars.
        foreach (var name in workbook.Workbook.Descendants<DefinedName>())
        {
            name.Text = Rows().Replace(name.Text, "!$$$1:$$$2");
        }

        // By the schema they go from left to right.
        foreach (var columns in workbook.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Elements<Columns>()))
        {
            var ordered = columns.Elements<Column>().OrderBy(column => column.Min!.Value).ToList();
            columns.RemoveAllChildren();
            columns.Append(ordered.Cast<OpenXmlElement>());
        }
    }

    [GeneratedRegex(@"!(\d+):(\d+)$")]
    private static partial Regex Rows();
}
