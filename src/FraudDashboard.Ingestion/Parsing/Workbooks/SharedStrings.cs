using System.Text;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>
/// The texts that cells share, read as far as one is asked for. A few megabytes of them are held in memory, the others in a
/// file without a name: a workbook of any size takes no more.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    /// <summary>What stands in a text for a character that the store cannot hold: XML has no such character.</summary>
    public const char NotStored = '\0';

    private const int MostTexts = 1 << 23;

    private readonly PartXml? _xml;
    private readonly SpilledBytes _bytes = new();
    private readonly LongList _ends = new();
    private readonly TextBuffer _text = new();
    private byte[] _encoded = new byte[1 << 10];

    public SharedStrings(WorkbookPackage package, string? part) => _xml = part is null ? null : package.OpenXml(part);

    /// <summary>Adds the text of an index to a cell's.</summary>
    public void AppendTo(TextBuffer cell, int index)
    {
        while (index >= _ends.Count && ReadNext())
        {
        }

        if (index >= _ends.Count || index < 0)
        {
            throw WorkbookRefusals.Damaged(_xml is null
                ? "its cells refer to shared texts, and it has none"
                : "a cell refers to a shared text that is not there");
        }

        var start = index == 0 ? 0 : _ends[index - 1];
        var length = (int)(_ends[index] - start);
        Grow(length);
        _bytes.Read(start, _encoded.AsSpan(0, length));
        cell.Advance(Encoding.UTF8.GetChars(_encoded.AsSpan(0, length), cell.Room(length)));
    }

    /// <summary>Reads the rest, which compares the part with its checksum.</summary>
    public void Finish()
    {
        while (_xml?.Read() == true)
        {
        }
    }

    public void Dispose()
    {
        _xml?.Dispose();
        _bytes.Dispose();
    }

    /// <summary>Adds the text of an element that is one: its own, or that of its runs, without readings aids (rPh).</summary>
    public static void AppendRuns(PartXml xml, TextBuffer text)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (xml.IsElement && xml.Name == "t")
            {
                xml.AppendText(text);
            }
            else if (xml.IsElement && xml.Name == "rPh")
            {
                xml.Skip();
            }
        }
    }

    private bool ReadNext()
    {
        while (_xml?.Read() == true)
        {
            if (_xml.IsElement && _xml.Name == "si" && _xml.Depth == 1)
            {
                _text.Clear();
                AppendRuns(_xml, _text);
                EscapedText.Decode(_text, 0);
                Keep();
                return true;
            }
        }

        return false;
    }

    private void Keep()
    {
        if (_ends.Count >= MostTexts)
        {
            throw WorkbookRefusals.TooMuch($"has more than {MostTexts:N0} shared texts");
        }

        Grow(Encoding.UTF8.GetMaxByteCount(_text.Length));
        var length = Encoding.UTF8.GetBytes(_text.Text, _encoded);
        _bytes.Append(_encoded.AsSpan(0, length));
        _ends.Add(_bytes.Length);
    }

    private void Grow(int length)
    {
        if (_encoded.Length < length)
        {
            _encoded = new byte[Math.Max(length, _encoded.Length * 2)];
        }
    }
}
