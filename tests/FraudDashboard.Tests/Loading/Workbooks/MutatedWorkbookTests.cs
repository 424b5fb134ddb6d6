using System.Text;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Mapping;
using Xunit;

namespace FraudDashboard.Tests.Loading.Workbooks;

/// <summary>A workbook with a part and a cell of every kind, its XML and its zip archive changed at random: read or refused in one sentence.</summary>
public sealed class MutatedWorkbookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateOnly AsAt = new(2026, 11, 2);

    private static readonly string[] Tokens =
    [
        "<", ">", "/>", "\"", "'", "&", "&#0;", "&amp;", "]]>", "<![CDATA[", "<!--", "<?x ", "<row>", "</row>", "<row r=\"0\">", "<row r=\"1048576\">", "<c>", "</c>", "<c r=\"XFD1\">", "<c r=\"A1:B2\">",
        "<v>", "</v>", "<f>", "<is>", "<t>", "</t>", " t=\"s\"", " t=\"e\"", " t=\"b\"", " t=\"d\"", " s=\"99999\"", " s=\"-1\"", "1e400", "NaN", "-0", "99999999999999999999", "_x0000_", "_xD800_", "_xFFFF_", "_x005F_",
        "\uFFFE", "😀", "../", "..\\", "/", "hidden", " state=\"hidden\"", "[", "[$-", "@", ";;;", "0/0", "E+0", "\\", "\"\"", "yyyy", "[h]", "General", new string('0', 300), "xmlns=\"\"", "encoding=\"utf-16\"", "<mergeCell ref=\"A1:XFD1048576\"/>",
    ];

    [Fact]
    public async Task Read_PartsOfMutatedXml_AreRefusedOrRead()
    {
        var parts = Parts();
        var names = parts.Keys.ToList();
        var read = 0;
        for (var (random, round) = (new Random(11), 0); round < 1_500; round++)
        {
            var changed = new Dictionary<string, string>(parts);
            for (var part = random.Next(1, 3); part > 0; part--)
            {
                var name = names[random.Next(names.Count)];
                changed[name] = Mutated(changed[name], random);
            }

            read += await IsReadAsync(TestWorkbook.Zipped(changed)) ? 1 : 0;
        }

        Assert.InRange(read, 1, 1_499);
    }

    [Fact]
    public async Task Read_ArchiveOfMutatedBytes_IsRefusedOrRead()
    {
        var bytes = TestWorkbook.Zipped(Parts());
        for (var (random, round) = (new Random(12), 0); round < 1_500; round++)
        {
            var changed = (byte[])bytes.Clone();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                // The list of parts is at the end, and says most.
                var place = random.Next(3) == 0 ? random.Next(changed.Length) : changed.Length - 1 - random.Next(Math.Min(800, changed.Length));
                changed[place] = random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => (byte)random.Next(256) };
            }

            await IsReadAsync(changed);
        }
    }

    [Fact]
    public async Task Read_PartsLostOrRenamed_AreRefusedOrRead()
    {
        var parts = Parts();
        foreach (var (name, content) in parts)
        {
            foreach (var other in new[] { null, name.ToUpperInvariant(), name.Replace('/', '\\'), "/" + name, "./" + name, name + "x", name.Replace("xl/", "", StringComparison.Ordinal) })
            {
                var changed = new Dictionary<string, string>(parts);
                changed.Remove(name);
                if (other is not null)
                {
                    changed[other] = content;
                }

                await IsReadAsync(TestWorkbook.Zipped(changed));
            }
        }
    }

    private static Dictionary<string, string> Parts()
    {
        string[] names = ["crime_ref", "source", "status", "reported_at", "recorded_at", "source_updated_at", "owner_team", "loss_amount"];
        var header = string.Concat(names.Select((_, index) => $"<c r=\"{(char)('A' + index)}1\" t=\"s\"><v>{index}</v></c>"));
        var required = """<c t="s"><v>8</v></c><c t="s"><v>9</v></c><c s="1"><v>46296.5</v></c><c s="2"><v>46296</v></c><c t="d"><v>2026-10-01</v></c>""";
        var parts = TestWorkbook.Parts(
            $"""<row r="1">{header}</row><row r="2"><c s="3"><v>77</v></c>{required}<c t="e"><v>#N/A</v></c><c><f>1+1</f></c></row><row r="3" hidden="1"><c><v>1405202108700589</v></c>{required}<c t="b"><v>1</v></c></row><row><c t="str"><f>A1</f><v>K_x002F_1</v></c>{required}</row>""",
            "<workbookPr date1904=\"false\"/>");
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].Replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"G2:G3\"/></mergeCells>", StringComparison.Ordinal);
        parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet1.xml"];
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].Replace("<sheets>", "<sheets><sheet name=\"Cover\" sheetId=\"2\" r:id=\"r9\"/>", StringComparison.Ordinal);
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].Replace(
            "</Relationships>", $"<Relationship Id=\"r9\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r8\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>", StringComparison.Ordinal);
        parts["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="164" formatCode="&quot;CR&quot;00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>""";
        parts["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}">{string.Concat(names.Select(name => $"<si><t>{name}</t></si>"))}<si><r><t>oth</t></r><r><t>er</t></r></si><si><t>open</t></si></sst>""";
        return parts;
    }

    private static async Task<bool> IsReadAsync(byte[] bytes)
    {
        try
        {
            var file = await TestWorkbook.OpenAsync(bytes);
            var (contract, profile) = ProfileChoice.Of(file, new LoadOptions());
            using var extract = file.OpenRecords(profile);
            var mapping = RowMapping.Of(contract, extract.Header, AsAt, profile);
            var reader = new RowReader(mapping, TestLists.All, AsAt);
            for (var line = 0; extract.Records.Read(); line = extract.Records.LineNumber)
            {
                Assert.True(extract.Records.LineNumber > line);
                var rejection = reader.Read(extract.Records);
                Assert.True(rejection is null || rejection.Sentence.EndsWith('.'));
                Assert.True(extract.Records.Record.Length < RecordSplitter.LongestRecord);
                Assert.All(mapping.Columns, column => Assert.DoesNotContain('\0', column.Source.Text(extract.Records).ToString()));
            }

            Assert.All(extract.Records.Notices(mapping.NamesRead), notice => Assert.EndsWith(".", notice, StringComparison.Ordinal));
            return true;
        }
        catch (ExtractRefusedException refusal)
        {
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            return false;
        }
    }

    private static string Mutated(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var changes = random.Next(1, 6); changes > 0 && changed.Length > 0; changes--)
        {
            var place = random.Next(changed.Length);
            var token = Tokens[random.Next(Tokens.Length)];
            switch (random.Next(4))
            {
                case 0:
                    changed.Insert(place, token);
                    break;
                case 1:
                    changed.Remove(place, Math.Min(random.Next(1, 20), changed.Length - place));
                    break;
                case 2:
                    // Between two marks of XML, so that most of it can still be read.
                    var end = changed.ToString().IndexOfAny(['"', '<', '>'], place);
                    changed.Insert(end < 0 ? place : end, token.Trim('<', '>', '"'));
                    break;
                default:
                    var length = Math.Min(random.Next(1, 80), changed.Length - place);
                    changed.Insert(random.Next(changed.Length), changed.ToString(place, length));
                    break;
            }
        }

        return changed.ToString();
    }
}
