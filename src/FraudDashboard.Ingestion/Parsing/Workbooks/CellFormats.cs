using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The number formats of a workbook by the style that a cell names.</summary>
internal sealed class CellFormats
{
    // Excel keeps 65,490 formats of cells, and some hundreds of number formats.
    private const int MostStyles = 1 << 16;
    private const int MostCodes = 1 << 12;
    private const int LongestCode = 1 << 10;

    private readonly List<int> _styles = [];
    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, CellFormat> _formats = [];

    private CellFormats()
    {
    }

    /// <summary>Those of a workbook that has none.</summary>
    public static CellFormats None { get; } = new();

    public static CellFormats Read(WorkbookPackage package, string part)
    {
        var formats = new CellFormats();
        using var xml = package.OpenXml(part);
        var isCells = false;
        while (xml.Read())
        {
            if (xml.Depth == 1)
            {
                isCells = xml.IsElement && xml.Name == "cellXfs";
            }
            else if (xml.IsElement && xml.Depth == 2)
            {
                formats.Add(xml, isCells);
            }
        }

        return formats;
    }

    /// <summary>The format of a style; the number as it is where the workbook has no such style.</summary>
    public CellFormat Of(int style)
    {
        if ((uint)style >= (uint)_styles.Count)
        {
            return CellFormat.General;
        }

        var id = _styles[style];
        if (!_formats.TryGetValue(id, out var format))
        {
            format = _formats[id] = CellFormat.Of(_codes.TryGetValue(id, out var code) ? code : BuiltInFormats.Of(id));
        }

        return format;
    }

    private void Add(PartXml xml, bool isCells)
    {
        if (isCells && xml.Name == "xf")
        {
            _styles.Add(Number(xml));
        }
        else if (xml.Name == "numFmt" && xml.Attribute("formatCode") is { } code && code.Length <= LongestCode)
        {
            _codes[Number(xml)] = code;
        }

        if (_styles.Count > MostStyles || _codes.Count > MostCodes)
        {
            throw WorkbookRefusals.TooMuch($"has more than {MostStyles:N0} formats of cells or {MostCodes:N0} number formats");
        }
    }

    private static int Number(PartXml xml) => int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
