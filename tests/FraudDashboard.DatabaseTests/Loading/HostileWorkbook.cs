using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>Small workbooks that would take a machine: each is made as it is written, and none is ever whole in memory.</summary>
internal static class HostileWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Header = """<row r="1"><c t="inlineStr"><is><t>crime_ref</t></is></c><c t="inlineStr"><is><t>source</t></is></c><c t="inlineStr"><is><t>status</t></is></c><c t="inlineStr"><is><t>reported_at</t></is></c><c t="inlineStr"><is><t>recorded_at</t></is></c><c t="inlineStr"><is><t>source_updated_at</t></is></c></row>""";

    /// <summary>Each with a fragment of what its load must say.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        ["far-cell"] = "1 rows read",
        ["far-cell-alone"] = "lacks",
        ["merged"] = "0 rows read",
        ["sheets"] = "more than 1,000 sheets",
        ["styles"] = "formats of cells",
        ["texts"] = "1 rows read",
        ["long-cell"] = "longer than 1,048,576 bytes",
        ["long-attribute"] = "longer than 1,048,576 bytes",
        ["many-texts-in-one-cell"] = "more than 4,194,304 characters",
        ["names"] = "names of elements",
        ["deep"] = "cannot be read",
        ["far-cells"] = "20,000 rows read",
        ["wide"] = "100 rows read",
        ["blank-rows"] = "above its first record",
        ["many-rows"] = "more than 1,048,576 rows",
        ["spaces"] = "longer than 1,048,576 bytes",
    };

    public static void Write(string kind, string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", ["<Types/>"]);
        Add(zip, "_rels/.rels", [$"""<Relationships><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""]);
        Add(zip, "xl/_rels/workbook.xml.rels", [$"""<Relationships><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""]);
        var sheets = kind == "sheets" ? Many(300_000, number => $"<sheet state=\"hidden\" name=\"S{number}\" sheetId=\"{number}\" r:id=\"r1\"/>") : ["""<sheet name="One" sheetId="1" r:id="r1"/>"""];
        Add(zip, "xl/workbook.xml", [$"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>""", .. sheets, "</sheets></workbook>"]);
        if (kind == "styles")
        {
            Add(zip, "xl/styles.xml", [$"""<styleSheet xmlns="{Main}"><cellXfs>""", .. Many(300_000, number => $"<xf numFmtId=\"{number % 400}\" fontId=\"{number % 977}\"/>"), "</cellXfs></styleSheet>"]);
        }

        if (kind == "texts")
        {
            Add(zip, "xl/sharedStrings.xml", [$"""<sst xmlns="{Main}">""", .. Many(60_000, number => $"<si><t>{string.Concat(Enumerable.Repeat(Mixed(number) + " abcdefghij klmnop ", 40))}</t></si>"), "</sst>"]);
        }

        Add(zip, Sheet, [$"""<worksheet xmlns="{Main}"><sheetData>""", .. Rows(kind), $"</sheetData>{(kind == "merged" ? string.Concat(Many(300_000, number => $"<mergeCell ref=\"A{number}:B{number + 1}\"/>").Prepend("<mergeCells>").Append("</mergeCells>")) : "")}</worksheet>"]);
    }

    private static IEnumerable<string> Rows(string kind) => kind switch
    {
        "far-cell" => [Header, """<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"""],
        "far-cell-alone" => ["""<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"""],
        "texts" => [Header, """<row r="2"><c t="s"><v>59999</v></c></row>"""],
        "long-cell" => [Header, """<row r="2"><c t="inlineStr"><is><t>""", .. Many(400_000, Mixed), "</t></is></c></row>"],
        "long-attribute" => [Header, "<row r=\"2\" x=\"", .. Many(400_000, Mixed), "\"/>"],
        "many-texts-in-one-cell" => [Header, """<row r="2"><c t="inlineStr"><is>""", .. Many(600_000, number => $"<r><t>{Mixed(number)}</t></r>"), "</is></c></row>"],
        "names" => [Header, .. Many(200_000, number => $"<a{number}/>")],
        "deep" => [Header, .. Many(100_000, number => $"<x{number % 50}>")],
        "far-cells" => [Header, .. Many(20_000, number => $"<row><c r=\"XFD{number + 1}\"><v>{number}</v></c></row>")],
        "wide" => [Header, .. Many(100, row => $"<row>{string.Concat(Many(16_384, column => $"<c><v>{row * column % 1000}</v></c>"))}</row>")],
        "blank-rows" => Many(200_000, number => $"<row r=\"{number}\" ht=\"{number * 7919 % 1000}\"/>"),
        "many-rows" => [Header, """<row r="1048576"/>""", "<row/>"],
        "spaces" => [Header, new string(' ', 40_000_000)],
        _ => [Header],
    };

    // Digits in no order: they are packed to a third of their length, as those of an export are.
    private static string Mixed(int number) => (number * 7919L % 100_000_007).ToString("00000000", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Many(int count, Func<int, string> made) => Enumerable.Range(1, count).Select(made);

    private static void Add(ZipArchive zip, string name, IEnumerable<string> texts)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        foreach (var text in texts)
        {
            part.Write(text);
        }
    }
}
