using System.Buffers.Binary;
using System.Text;
using FraudDashboard.Ingestion.Parsing.Files;
using Xunit;

namespace FraudDashboard.Tests.Loading.Workbooks;

public sealed class WorkbookRefusalTests
{
    private const string Row = """<row r="1"><c r="A1" t="inlineStr"><is><t>crime_ref</t></is></c></row>""";

    public static TheoryData<string, string, string> Parts => new()
    {
        { "xl/vbaProject.bin", "x", "macros" },
        { "xl/macrosheets/sheet1.xml", "<x/>", "macros" },
        { "xl/externalLinks/externalLink1.xml", "<x/>", "links to other files" },
        { "xl/worksheets/_rels/sheet1.xml.rels", """<Relationships><Relationship Id="r" Type="http://x/image" Target="http://example.org/x" TargetMode="External"/></Relationships>""", "links to other files" },
        { "xl/worksheets/_rels/sheet1.xml.rels", """<Relationships><Relationship Id="r" Type="http://x/externalLinkPath" Target="x"/></Relationships>""", "links to other files" },
        { "xl/comments1.xml", """<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>""", "document type (DTD)" },
        { "xl/sharedStrings.xml", """<?xml version="1.0"?><!-- c --><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>""", "document type (DTD)" },
        { "../xl/evil.xml", "<x/>", "leads out of it" },
        { "xl/../../evil.xml", "<x/>", "leads out of it" },
        { "xl\\..\\..\\evil.xml", "<x/>", "leads out of it" },
        { "C:/evil.xml", "<x/>", "leads out of it" },
        { "xl/Workbook.XML", "<x/>", "two parts of the same name" },
        { "/xl/workbook.xml", "<x/>", "two parts of the same name" },
        { "xl\\workbook.xml", "<x/>", "two parts of the same name" },
        { "xl/workbook.bin", "x", ".xlsb" },
        { "xl/notxml.xml", "not xml", "damaged" },
        { "xl/bomb.xml", "", "far more" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task OpenAsync_WorkbookWithAnEvilPart_IsRefusedInOneSentence(string name, string text, string expected)
    {
        var parts = TestWorkbook.Parts(Row).Append(new(name, name == "xl/bomb.xml" ? new string(' ', 40_000_000) : text));
        await AssertRefusedAsync(TestWorkbook.Zipped(parts), "crime_reports.xlsx", expected);
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("xl/workbook.xml")]
    public async Task OpenAsync_ZipThatIsNoWorkbook_IsRefused(string missing) =>
        await AssertRefusedAsync(TestWorkbook.Zipped(TestWorkbook.Parts(Row).Where(part => part.Key != missing)), "x.xlsx", "not a workbook");

    [Fact]
    public async Task OpenAsync_MacroContentType_IsRefused()
    {
        var parts = TestWorkbook.Parts(Row);
        parts["[Content_Types].xml"] = """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>""";
        await AssertRefusedAsync(TestWorkbook.Zipped(parts), "x.xlsx", "macros");
        await AssertRefusedAsync(TestWorkbook.Zipped(TestWorkbook.Parts(Row)), "x.XLSM", "macros");
    }

    [Fact]
    public async Task OpenAsync_Hyperlinks_AreNoExternalLinks()
    {
        var parts = TestWorkbook.Parts(Row);
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = """<Relationships><Relationship Id="r" Type="http://x/relationships/hyperlink" Target="mailto:x@example.org" TargetMode="External"/></Relationships>""";
        using var extract = (await TestWorkbook.OpenAsync(TestWorkbook.Zipped(parts))).OpenRecords();
        Assert.Equal(["crime_ref"], extract.Header.Names);
    }

    [Fact]
    public async Task OpenAsync_EncryptedPart_IsRefused()
    {
        var bytes = TestWorkbook.Zipped(TestWorkbook.Parts(Row));
        for (var place = 0; (place = Next(bytes, "PK\u0001\u0002", place)) >= 0; place++)
        {
            bytes[place + 8] |= 1;
        }

        await AssertRefusedAsync(bytes, "x.xlsx", "password");
    }

    [Theory]
    [InlineData("EncryptedPackage", "password")]
    [InlineData("Workbook", ".xls")]
    public async Task OpenAsync_CompoundFile_IsRefusedForWhatItIs(string entry, string expected)
    {
        var bytes = new byte[4096];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes, 0);
        bytes[30] = 9;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(48), 2);
        Encoding.Unicode.GetBytes(entry).CopyTo(bytes, 512 * 3);
        await AssertRefusedAsync(bytes, "x.xls", expected);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(20)]
    public async Task OpenAsync_SizesThatLie_AreRefusedOrReadNoFurtherThanTheySay(int sizePlace)
    {
        var rows = Row + string.Concat(Enumerable.Range(2, 30_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>"));
        var bytes = TestWorkbook.Zipped(TestWorkbook.Parts(rows));
        var directory = LastBefore(bytes, "xl/worksheets/sheet1.xml");
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + sizePlace), 100);
        await Assert.ThrowsAsync<ExtractRefusedException>(async () =>
        {
            using var extract = (await TestWorkbook.OpenAsync(bytes)).OpenRecords();
            while (extract.Records.Read())
            {
            }
        });
    }

    [Fact]
    public async Task OpenAsync_DirectoryWithoutEnd_IsRefusedBeforeItIsRead()
    {
        var parts = Enumerable.Range(0, 30_000).Select(number => new KeyValuePair<string, string>($"xl/part{number}.bin", ""));
        await AssertRefusedAsync(TestWorkbook.Zipped(parts), "x.xlsx", "too many parts");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(1000)]
    public async Task OpenAsync_WorkbookCutShort_IsRefused(int length) =>
        await AssertRefusedAsync(TestWorkbook.Zipped(TestWorkbook.Parts(Row))[..length], "x.xlsx", "damaged");

    private static async Task AssertRefusedAsync(byte[] bytes, string fileName, string expected)
    {
        var refusal = await Assert.ThrowsAsync<ExtractRefusedException>(async () => (await TestWorkbook.OpenAsync(bytes, fileName)).OpenRecords().Dispose());
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    private static int Next(byte[] bytes, string mark, int from)
    {
        var found = bytes.AsSpan(from).IndexOf(Encoding.ASCII.GetBytes(mark));
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Where the directory's entry of a part begins.</summary>
    private static int LastBefore(byte[] bytes, string name) => bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - 46;
}
