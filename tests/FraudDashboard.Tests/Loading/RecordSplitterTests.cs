using CsCheck;
using FraudDashboard.Ingestion.Parsing.Files;
using Xunit;

namespace FraudDashboard.Tests.Loading;

public sealed class RecordSplitterTests
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    [Theory]
    [InlineData("a,b\nc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d\r\n", "1:a|b 2:c|d")]
    [InlineData("a,b\rc,d\r", "1:a|b 2:c|d")]
    [InlineData("a\r\r\nb", "1:a 3:b")]
    [InlineData("\n\r\n\na\n\n\nb\n\n", "4:a 7:b")]
    [InlineData("", "")]
    [InlineData("\n\r\n", "")]
    [InlineData("a,", "1:a|")]
    [InlineData(",\n,,", "1:| 2:||")]
    [InlineData("  \nx", "1:   2:x")]
    [InlineData("\"\"\nx", "1: 2:x")]
    [InlineData("\"a,b\",c", "1:a,b|c")]
    [InlineData("\"a\"\"b\"", "1:a\"b")]
    [InlineData("\"\"\"\"", "1:\"")]
    [InlineData("\"\"\"a\"\"\",b", "1:\"a\"|b")]
    [InlineData("\"a\r\nb\",c\nd", "1:a\r\nb|c 3:d")]
    [InlineData("\"a\n\nb\rc\",d\ne", "1:a\n\nb\rc|d 5:e")]
    [InlineData("a\"b\",c", "1:a\"b\"|c")]
    [InlineData("a\"b\nc\"d", "1:a\"b 2:c\"d")]
    [InlineData(" \"a\",b", "1:a|b")]
    [InlineData("\u00A0\uFEFF\"a,\"\"b\" ,c", "1:a,\"b|c")]
    [InlineData("x, \"a\"", "1:x|a")]
    [InlineData(" \"a\" b,c", "1: \"a\" b|c")]
    [InlineData(" \"a\nb\",c", "1: \"a 2:b\"|c")]
    [InlineData(" \"a", "1: \"a")]
    [InlineData("\"a\"b,c", "1:a|c")]
    [InlineData("\"a\"b\"c\",d", "1:a|d")]
    [InlineData("\"a\" ,b", "1:a|b")]
    [InlineData("\"a\"\"b\"c\"\"d\ne", "1:a\"b 2:e")]
    [InlineData("\"a\"", "1:a")]
    [InlineData("a;b\tc", "1:a;b\tc")]
    [InlineData("a\u0085b\u2028c\vd", "1:a\u0085b\u2028c\vd")]
    public void Read_Text_GivesRecordsWithTheirLines(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Split(text, ',').Select(record => $"{record.Line}:{string.Join('|', record.Fields)}")));

    [Theory]
    [InlineData("a,\"b\nc", 1)]
    [InlineData("a\nb\n\"c\n\nd", 3)]
    [InlineData("\"a\"\"", 1)]
    [InlineData("\"", 1)]
    public void Read_UnclosedQuote_IsRefusedWithItsLine(string text, int line)
    {
        var refusal = Assert.Throws<ExtractRefusedException>(() => Split(text, ','));
        Assert.Contains($"line {line} ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    // Text behind a closing quote, blanks aside.
    [InlineData("1,\"a\"b,3", "closing quotation mark on line 2")]
    [InlineData("1,\"say \\\"hi\\\" now\",3", "backslash")]
    [InlineData("1,\"a\" ,3", null)]
    [InlineData("1,\"a\"\t,3", null)]
    // A line within a value that is a row of its own.
    [InlineData("1,2,\"a\n4,5,6\n7,8,9\"", "line 2 is closed on line 4")]
    [InlineData("1,\"a\r\n4,5,6\r\n7,b\",9", "line 2 is closed on line 4")]
    [InlineData("1,2,\"a\n4,5,6\"", "line 2 is closed on line 3")]
    [InlineData("1,2,\"a\r4,5,6\"", "line 2 is closed on line 3")]
    [InlineData("1,2,\"a\n4,5,6\"b", "line 2 is closed on line 3")]
    // Two rows of which neither stands in the value alone.
    [InlineData("1,\"a,3\n4,b\",6", "line 2 is closed on line 3")]
    // Values of several lines as people write them.
    [InlineData("1,\"a, then\nb, then\",3", null)]
    [InlineData("1,\"a\nb\",3", null)]
    [InlineData("1,2,\"a,b\n\nc,d\"", null)]
    [InlineData("1,\"a,b,c,d\",3", null)]
    public void Fault_OfQuotesGoneAstray_SaysTheirLines(string row, string? expected)
    {
        using var splitter = new RecordSplitter(new StringReader("x,y,z\n" + row + "\n1,2,3"), ',');
        Assert.True(splitter.Read() && splitter.Read());
        Assert.Equal(expected is null, splitter.Fault is null);
        Assert.Contains(expected ?? "", splitter.Fault ?? "", StringComparison.Ordinal);
        Assert.Equal(row, splitter.Record.ToString());
        Assert.True(splitter.Read());
        Assert.Null(splitter.Fault);
        Assert.Equal("1,2,3", splitter.Record.ToString());
    }

    [Theory]
    [InlineData("a||b||c\n1||2|x||3", "1:a|b|c 2:1|2/x|3")]
    [InlineData("a||b||\n||\"x||y\"||", "1:a|b| 2:|x//y|")]
    public void Read_DoubledDelimiter_LeavesSingleOnesInTheValues(string text, string expected)
    {
        using var splitter = new RecordSplitter(new StringReader(text), '|', isDoubled: true);
        List<string> records = [];
        while (splitter.Read())
        {
            records.Add($"{splitter.LineNumber}:{string.Join('|', Enumerable.Range(0, splitter.FieldCount).Select(index => splitter.Field(index).ToString().Replace('|', '/')))}");
        }

        Assert.Equal(expected, string.Join(' ', records));
    }

    [Fact]
    public void Read_RecordWithoutEnd_IsRefusedBeforeItFillsTheMemory()
    {
        using var splitter = new RecordSplitter(new EndlessText(), ',');
        Assert.Throws<ExtractRefusedException>(() => splitter.Read());
    }

    [Fact]
    public void Record_RaggedLine_IsTheTextAsItStands()
    {
        using var splitter = new RecordSplitter(new StringReader("x\n\"a\"\"b\",  c\r\ny"), ',');
        splitter.Read();
        splitter.Read();
        Assert.Equal("\"a\"\"b\",  c", splitter.Record.ToString());
    }

    [Fact]
    public void Read_WrittenRecords_AreTheRecords()
    {
        var field = Gen.Char["abé😀\",;\t\r\n \u00A0"].Array[0, 12].Select(characters => new string(characters));
        var records = field.Array[1, 6].Array[0, 8];
        Gen.Select(records, Gen.Int[0, 2].Select(index => LineEnds[index]), Gen.Char[",;\t"], Gen.Bool).Sample(
            (written, lineEnd, delimiter, isEnded) =>
            {
                var lines = written.Select(fields => string.Join(delimiter, fields.Select(Quoted)));
                var text = string.Join(lineEnd, lines) + (isEnded && written.Length > 0 ? lineEnd : "");
                return Split(text, delimiter).Select(record => record.Fields).SequenceEqual(written, new SameFields());
            });
    }

    [Fact]
    public void Read_RecordsLongerThanTheBuffer_AreWhole()
    {
        var longField = new string('x', 200_000);
        var quoted = "\"" + string.Concat(Enumerable.Repeat("y\"\"\n", 60_000)) + "\"";
        var records = Split($"a,{longField}\n{quoted},b\nc", ',').ToList();
        Assert.Equal(["a", longField], records[0].Fields);
        Assert.Equal(string.Concat(Enumerable.Repeat("y\"\n", 60_000)), records[1].Fields[0]);
        Assert.Equal((60_003, "c"), (records[2].Line, records[2].Fields[0]));
    }

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<(int Line, string[] Fields)> Split(string text, char delimiter)
    {
        using var splitter = new RecordSplitter(new StringReader(text), delimiter);
        List<(int, string[])> records = [];
        while (splitter.Read())
        {
            records.Add((splitter.LineNumber, [.. Enumerable.Range(0, splitter.FieldCount).Select(index => splitter.Field(index).ToString())]));
        }

        return records;
    }

    private sealed class SameFields : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(string[] obj) => obj.Length;
    }

    private sealed class EndlessText : TextReader
    {
        public override int ReadBlock(char[] buffer, int index, int count)
        {
            buffer.AsSpan(index, count).Fill('x');
            return count;
        }
    }
}
