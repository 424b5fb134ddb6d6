using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Tests.Loading.Workbooks;

/// <summary>Workbooks for tests: made by ClosedXML, or part by part by hand.</summary>
internal static class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Made(Action<IXLWorksheet> fill, Action<XLWorkbook>? change = null)
    {
        using var workbook = new XLWorkbook();
        fill(workbook.AddWorksheet("Extract"));
        change?.Invoke(workbook);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    /// <summary>The parts of a workbook whose first sheet has the given rows (XML).</summary>
    public static Dictionary<string, string> Parts(string rows, string workbookProperties = "") => new()
    {
        ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""",
        ["_rels/.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
        ["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Relations}">{workbookProperties}<sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>""",
        ["xl/_rels/workbook.xml.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""",
        ["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="14"/></cellXfs></styleSheet>""",
        ["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""",
    };

    public static byte[] Zipped(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    public static Task<ExtractFile> OpenAsync(byte[] bytes, string fileName = "crime_reports.xlsx") =>
        ExtractFile.OpenAsync(ExtractSource.FromStreams(fileName, () => new MemoryStream(bytes)), CancellationToken.None);

    /// <summary>Every record of a workbook, the header aside, with its row number.</summary>
    public static async Task<(IReadOnlyList<string> Header, List<(int Row, string[] Fields)> Rows)> ReadAsync(byte[] bytes)
    {
        using var extract = (await OpenAsync(bytes)).OpenRecords();
        List<(int, string[])> rows = [];
        while (extract.Records.Read())
        {
            rows.Add((extract.Records.LineNumber, [.. Enumerable.Range(0, extract.Records.FieldCount).Select(index => extract.Records.Field(index).ToString())]));
        }

        return (extract.Header.Names, rows);
    }
}
