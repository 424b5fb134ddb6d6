using System.Text;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Profiles.Mapping;
using Xunit;

namespace FraudDashboard.Tests.Loading;

public sealed class ExtractFileTests
{
    private const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,owner_team";
    private const string Row = "A1,other,open,2026-01-01,2026-01-01,2026-01-01,Économie “é” €";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, string> Encodings => new()
    {
        { "UTF-8", "UTF-8" },
        { "UTF-8 with BOM", "UTF-8 with BOM" },
        { "UTF-16 LE", "UTF-16 LE" },
        { "UTF-16 BE", "UTF-16 BE" },
        { "Windows-1252", "Windows-1252" },
        { "Windows-1252 behind a UTF-8 BOM", "Windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task OpenAsync_AnEncodingOfRealExtracts_ReadsTheText(string encoding, string expected)
    {
        var bytes = Encoded(encoding, $"{Header}\r\n{Row}\r\n");
        var file = await OpenAsync("x.csv", bytes);
        using var extract = file.OpenRecords();
        Assert.Equal(expected, file.EncodingName);
        Assert.Equal("crime_ref", extract.Header.Names[0]);
        Assert.True(extract.Records.Read());
        Assert.Equal("Économie “é” €", extract.Records.Field(6).ToString());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), file.Sha256);
    }

    [Fact]
    public async Task OpenAsync_CharactersAcrossBlocks_AreStillUtf8()
    {
        // Each shift puts another byte of the three- and four-byte characters at the end of a block.
        for (var shift = 0; shift < 4; shift++)
        {
            var text = $"{Header}\n" + new string('x', shift) + string.Concat(Enumerable.Repeat("€😀é", 60_000));
            Assert.Equal("UTF-8", (await OpenAsync("x.csv", Encoding.UTF8.GetBytes(text))).EncodingName);
        }
    }

    [Theory]
    [InlineData("é at the end is cut", "Windows-1252")]
    [InlineData("overlong", "Windows-1252")]
    [InlineData("surrogate", "Windows-1252")]
    public async Task OpenAsync_NearlyUtf8_IsWindows1252(string what, string expected)
    {
        byte[] tail = what switch
        {
            "overlong" => [0xC0, 0xAF, (byte)'x'],
            "surrogate" => [0xED, 0xA0, 0x80],
            _ => [0xE2, 0x82],
        };
        Assert.Equal(expected, (await OpenAsync("x.csv", [.. Encoding.ASCII.GetBytes(Header), .. tail])).EncodingName);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\uFEFF", "empty")]
    [InlineData("\r\n\r\n", "empty")]
    [InlineData("PK\u0003\u0004rest", "zip")]
    [InlineData("a\0b", "NUL")]
    [InlineData("  <!DOCTYPE html><p>", "HTML")]
    [InlineData("\uFEFF\n<HTML>", "HTML")]
    [InlineData("<?xml version='1.0'?>", "HTML")]
    [InlineData("crime_ref,source,Crime_Ref ", "more than once")]
    public async Task OpenAsync_NoExtract_IsRefusedInOneSentence(string text, string expected)
    {
        var refusal = await Assert.ThrowsAsync<ExtractRefusedException>(async () =>
        {
            var file = await OpenAsync("crime_reports.csv", Encoding.UTF8.GetBytes(text));
            using var extract = file.OpenRecords();
        });
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NulCharacterInUtf16_IsRefused() => await Assert.ThrowsAsync<ExtractRefusedException>(
        () => OpenAsync("x.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a\0b")]));

    [Theory]
    [InlineData("a,b,c;d", ',')]
    [InlineData("a;b;c,d", ';')]
    [InlineData("a\tb\tc", '\t')]
    [InlineData("\"a,b,c\";d", ';')]
    [InlineData("\"a\"\"b,c,d\";e", ';')]
    [InlineData("a\"b;c,d,e", ',')]
    [InlineData("\n\na;b\n,,,,,", ';')]
    [InlineData("\"a\n,,,\";b;c", ';')]
    [InlineData("a", ',')]
    [InlineData("a|b|c", '|')]
    [InlineData("a|b|c,d", '|')]
    [InlineData("a|b,c,d", ',')]
    [InlineData("a||b||c,d", '|')]
    [InlineData("\tA\t,\tB\t, \tC\t,\tD", ',')]
    [InlineData("A \t;\t\t B\t\t;C\t", ';')]
    [InlineData("a\tb, c\t\td\t", '\t')]
    [InlineData(" \"a,b,c\"; d", ';')]
    [InlineData("sep=;\na,b;c,d,e", ';')]
    [InlineData("\"SEP=\t\"\r\na,b\tc", '\t')]
    public async Task Delimiter_OfAHeader_IsTheMostFrequentOutsideQuotes(string text, char expected) =>
        Assert.Equal(expected, (await OpenAsync("x.csv", Encoding.UTF8.GetBytes(text))).Delimiter);

    [Fact]
    public async Task Header_SpacesCaseAndQuotes_AreTheNames()
    {
        var file = await OpenAsync("x.csv", Encoding.UTF8.GetBytes("\"\u00A0CRIME_REF \",\u200BSource\uFEFF, Status\t,Reported_At,recorded_at,source_updated_at,Surprise,Another"));
        using var extract = file.OpenRecords();
        Assert.True(extract.Header.HasRequiredColumns(ExtractContracts.CrimeReports));
        Assert.Equal(["Surprise", "Another"], MappingOf(extract).UnknownColumns);
    }

    [Theory]
    [InlineData("Crime-Ref|SOURCE |status|Reported at|recorded\u00A0at|source_updated_at|notes, more\nA1|other|open|2026-01-01|2026-01-01|2026-01-01|a,b", "notes, more")]
    [InlineData("crime_ref||source||status||reported_at||recorded_at||source_updated_at||notes\nA1||other||open||2026-01-01||2026-01-01||2026-01-01||a|b", "notes")]
    [InlineData("\tCRIME_REF\t,\tSOURCE\t,\tSTATUS\t,\tREPORTED_AT\t,\tRECORDED_AT\t,\tSOURCE_UPDATED_AT\t,\tNOTES\t\nA1,other,open,2026-01-01,2026-01-01,2026-01-01,x", "NOTES")]
    [InlineData("\uFEFF\uFEFF\"crime_ref\",source,status,reported_at,recorded_at,source_updated_at,notes,,\nA1,other,open,2026-01-01,2026-01-01,2026-01-01,x,,", "notes")]
    public async Task Header_AsSystemsWriteIt_IsRead(string text, string unknown)
    {
        var file = await OpenAsync("x.csv", Encoding.UTF8.GetBytes(text));
        using var extract = file.OpenRecords();

        Assert.True(extract.Header.HasRequiredColumns(ExtractContracts.CrimeReports));
        Assert.Equal([unknown], MappingOf(extract).UnknownColumns);
        Assert.True(extract.Records.Read());
        Assert.True(extract.Records.HasFields(7));
        Assert.Equal("A1", extract.Records.Field(0).ToString());
    }

    /// <summary>Bytes that are no text in a file's encoding: how the rest is read, what is said, and that no row is lost or made.</summary>
    [Theory]
    [InlineData("", "é££ \\x96", "é££ –", "1 byte of the file is not UTF-8 and was read as Windows-1252, on line 2")]
    [InlineData("", "é£ \\x96\\x96\r\n£\\x96", "é£ ––", "3 bytes of the file are not UTF-8 and were read as Windows-1252, the first on line 2")]
    [InlineData("", "é \\x96\\x96", "Ã© ––", null)]
    [InlineData("", "x\r\ny £ \\xE2", "x", "1 byte of the file is not UTF-8 and was read as Windows-1252, on line 3")]
    [InlineData("", "x\\xE9\\x81 \\x9D", "xé\u0081 \u009D", "2 bytes of the file stand for no character of Windows-1252 and were kept as control characters, the first on line 2")]
    [InlineData("utf-16LE", "x<", "x\uFFFD", "1 character of the file is not UTF-16 and was read as � or, cut short at its end, left out, on line 2")]
    [InlineData("utf-16BE", "x>y<>", "x\uFFFDy😀", "1 character of the file is not UTF-16")]
    [InlineData("utf-16LE", "x\r\n\\x00", "x", "1 character of the file is not UTF-16 and was read as � or, cut short at its end, left out, on line 3")]
    public async Task OpenAsync_OddBytes_AreCountedWithTheirFirstLine(string encoding, string value, string expected, string? says)
    {
        var file = await OpenAsync("x.csv", OddBytes(encoding, $"a,b\r\n1,{value}"));
        using var extract = file.OpenRecords();

        Assert.True(extract.Records.Read());
        Assert.Equal(expected, extract.Records.Field(1).ToString());
        Assert.Equal(value.Contains("\r\ny", StringComparison.Ordinal) || value.Contains("\r\n£", StringComparison.Ordinal), extract.Records.Read());
        Assert.StartsWith(says ?? "none", file.OddCharactersIn(null) ?? "none", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sep=;\ncrime_ref;source\n1;2")]
    [InlineData("crime_ref;source;;\n1;2;;")]
    public async Task Header_AfterADeclaredDelimiterOrWithColumnsWithoutNames_IsRead(string text)
    {
        var file = await OpenAsync("x.csv", Encoding.UTF8.GetBytes(text));
        using var extract = file.OpenRecords();

        Assert.Equal(["crime_ref", "source"], extract.Header.Names.Take(2));
        Assert.True(extract.Records.Read());
        Assert.Equal(("2", text.Split('\n').Length), (extract.Records.Field(1).ToString(), extract.Records.LineNumber));
        Assert.All(extract.Header.NamesWithout([0, 1]), name => Assert.Equal("(no name)", name));
    }

    [Fact]
    public async Task Header_OfMoreColumnsThanASheetHas_IsRefusedAndBlankOnesAreNot()
    {
        var file = await OpenAsync("x.csv", Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, 16_384).Select(index => $",c{index}"))));
        Assert.Contains("more than 16,384 columns", Assert.Throws<ExtractRefusedException>(() => file.OpenRecords()).Message, StringComparison.Ordinal);
        using var blank = (await OpenAsync("x.csv", Encoding.UTF8.GetBytes(Header + new string(',', 1_000_000)))).OpenRecords();
        Assert.Equal(7, blank.Header.Names.Count);
    }

    [Fact]
    public async Task Header_LacksRequiredColumns_NamesThem()
    {
        var file = await OpenAsync("x.csv", Encoding.UTF8.GetBytes("crime_ref,source,status,reported_at"));
        using var extract = file.OpenRecords();
        var refusal = Assert.Throws<ExtractRefusedException>(() => MappingOf(extract));
        Assert.Contains("recorded_at, source_updated_at", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("training", "crime_reports.csv", "training")]
    [InlineData("Training", "crime_reports.csv", "training")]
    [InlineData(null, "crime_reports_2026-11-02.csv", "crime_reports")]
    [InlineData(null, "NFIB_Outcomes.csv", "nfib_outcomes")]
    [InlineData(null, "extract.csv", "crime_reports")]
    [InlineData(null, "my_training.csv", "crime_reports")]
    public async Task KindOf_GivenElseNameElseHeader_IsTheKind(string? given, string fileName, string expected) =>
        Assert.Equal(expected, (await OpenAsync(fileName, Encoding.UTF8.GetBytes(Header))).KindOf(given).Kind);

    [Theory]
    [InlineData("victims", Header)]
    [InlineData(null, "a,b")]
    [InlineData(null, Header + ",submission_ref,submitted_at")]
    public async Task KindOf_NoneOrTwoFit_IsRefused(string? given, string header)
    {
        var file = await OpenAsync("extract.csv", Encoding.UTF8.GetBytes(header));
        Assert.Throws<ExtractRefusedException>(() => file.KindOf(given));
    }

    [Theory]
    [InlineData(null, "crime_reports_2026-10-01.csv", "2026-10-01")]
    [InlineData(null, "2026-13-99_2026-10-02_2026-10-03.csv", "2026-10-02")]
    [InlineData(null, "x2026-11-03.csv", "2026-11-03")]
    [InlineData("2026-09-01", "crime_reports_2026-10-01.csv", "2026-09-01")]
    [InlineData(null, "crime_reports.csv", "2026-11-02")]
    public void AsAtOf_GivenElseNameElseToday_IsTheDate(string? given, string fileName, string expected)
    {
        var asAt = FileIdentity.AsAtOf(given is null ? null : DateOnly.Parse(given, null), fileName, new FixedClock());
        Assert.Equal(DateOnly.Parse(expected, null), asAt);
    }

    [Theory]
    [InlineData("crime_reports_2026-11-04.csv", "is later than tomorrow")]
    [InlineData("crime_reports_0202-11-04.csv", "lies before 1900")]
    public void AsAtOf_ADayThatCannotBe_IsRefused(string fileName, string why) => Assert.Contains(
        why, Assert.Throws<ExtractRefusedException>(() => FileIdentity.AsAtOf(null, fileName, new FixedClock())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("/data/2026-01-01/crime_reports.csv", "crime_reports.csv")]
    [InlineData("C:\\Extracts\\training.csv", "training.csv")]
    [InlineData("a\u0000b\u001B.csv", "ab.csv")]
    public void FileName_AsGiven_IsItsLastPart(string given, string expected) =>
        Assert.Equal(expected, ExtractSource.FromStreams(given, () => Stream.Null).FileName);

    private static Task<ExtractFile> OpenAsync(string fileName, byte[] bytes) =>
        ExtractFile.OpenAsync(ExtractSource.FromStreams(fileName, () => new MemoryStream(bytes)), CancellationToken.None);

    private static RowMapping MappingOf(OpenExtract extract) =>
        RowMapping.Of(ExtractContracts.CrimeReports, extract.Header, new DateOnly(2026, 11, 2), null);

    /// <summary>A text in UTF-8 or, with its mark, UTF-16: a backslash, x and two digits are a byte, angle brackets the halves of 😀.</summary>
    private static byte[] OddBytes(string encoding, string text)
    {
        text = encoding.Length == 0 ? text : text.Replace('<', '\uD83D').Replace('>', '\uDE00');
        List<byte> bytes = encoding switch { "utf-16LE" => [0xFF, 0xFE], "utf-16BE" => [0xFE, 0xFF], _ => [] };
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == '\\')
            {
                bytes.Add(Convert.FromHexString(text.AsSpan(place + 2, 2))[0]);
                place += 3;
            }
            else if (encoding.Length == 0)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[place].ToString()));
            }
            else
            {
                var (high, low) = ((byte)(text[place] >> 8), (byte)text[place]);
                bytes.AddRange(encoding == "utf-16LE" ? [low, high] : [high, low]);
            }
        }

        return [.. bytes];
    }

    private static byte[] Encoded(string name, string text) => name switch
    {
        "UTF-8" => Encoding.UTF8.GetBytes(text),
        "UTF-8 with BOM" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "UTF-16 LE" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "UTF-16 BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "Windows-1252" => Windows1252.GetBytes(text),
        _ => [.. Encoding.UTF8.Preamble, .. Windows1252.GetBytes(text)],
    };

    // Half past midnight in London on 2 November 2026.
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 2, 0, 30, 0, TimeSpan.Zero);
    }
}
