using System.Text;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>One extract being written: sound rows as given, and after about three in a thousand of them a invalid one.</summary>
internal sealed class DemoFile : IDisposable
{
    private static readonly System.Buffers.SearchValues<char> Quotable = System.Buffers.SearchValues.Create(",\"\r\n");
    private readonly StreamWriter _writer;
    private readonly InvalidRows _invalid;
    private readonly DemoRandom _random;
    private readonly double _invalidShare;

    public DemoFile(string path, string[] header, InvalidRows invalid, DemoRandom random, double invalidShare = 0.003)
    {
        Path = path;
        _invalid = invalid;
        _random = random;
        _invalidShare = invalidShare;
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        WriteCells(header);
    }

    public string Path { get; }

    public void Write(string[] cells)
    {
        WriteCells(cells);
        if (_random.Chance(_invalidShare))
        {
            WriteCells(_invalid.Next(cells));
        }
    }

    public void Dispose() => _writer.Dispose();

    private void WriteCells(string[] cells)
    {
        for (var place = 0; place < cells.Length; place++)
        {
            if (place > 0)
            {
                _writer.Write(',');
            }
            WriteCell(cells[place]);
        }
        _writer.Write("\r\n");
    }

    private void WriteCell(string cell)
    {
        if (cell.AsSpan().ContainsAny(Quotable))
        {
            _writer.Write('"');
            _writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
        else
        {
            _writer.Write(cell);
        }
    }
}
