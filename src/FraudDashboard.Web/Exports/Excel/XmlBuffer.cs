using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Collects UTF-8 in memory and hands it on in large pieces, by asynchronous writes only.</summary>
internal sealed class XmlBuffer(Stream target)
{
    private const int FlushAt = 64 * 1024;
    private const int LongestNumber = 32;
    private const int MaximumBytesPerChar = 3;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"_");

    private byte[] _bytes = new byte[FlushAt * 2];
    private int _length;

    public XmlBuffer Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        _length += utf8.Length;
        return this;
    }

    public XmlBuffer Raw(string text) => Characters(text);

    public XmlBuffer Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var written);
        _length += written;
        return this;
    }

    // The shortest digits that read back as the same double; whole numbers take the quicker way.
    public XmlBuffer Number(double number)
    {
        if (Math.Abs(number) < 1e15 && Math.Truncate(number) == number)
        {
            return Number((long)number);
        }

        number.TryFormat(Room(LongestNumber), out var written, "R", CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>Cleaned text as XML content or attribute value.</summary>
    public XmlBuffer Escaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            Characters(text[..at]);
            Raw(Entity(text[at..]));
            text = text[(at + 1)..];
        }

        return Characters(text);
    }

    public ValueTask FlushWhenFullAsync(CancellationToken cancellation) =>
        _length < FlushAt ? ValueTask.CompletedTask : FlushAsync(cancellation);

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await target.WriteAsync(_bytes.AsMemory(0, _length), cancellation);
        _length = 0;
    }

    private static ReadOnlySpan<byte> Entity(ReadOnlySpan<char> text) => text[0] switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        // Excel reads "_x0041_" as "A" (ST_Xstring): the underscore itself must then be written so.
        _ => IsCharacterCode(text) ? "_x005F_"u8 : "_"u8,
    };

    private static bool IsCharacterCode(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && !text[2..6].ContainsAnyExcept(HexDigits);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private XmlBuffer Characters(ReadOnlySpan<char> text)
    {
        _length += Encoding.UTF8.GetBytes(text, Room(text.Length * MaximumBytesPerChar));
        return this;
    }

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        }

        return _bytes.AsSpan(_length);
    }
}
