using System.Text;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>How the bytes of a file are text: the encoding, and the mark before the first character.</summary>
/// <param name="Name">The encoding's name, as people read it or as a profile names it.</param>
/// <param name="Encoding">How bytes become characters; what cannot be decoded has been counted (<see cref="OddCharacters"/>).</param>
/// <param name="MarkLength">Bytes of the byte-order marks before the first character.</param>
public sealed record TextFormat(string Name, Encoding Encoding, int MarkLength)
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // A single byte is half a character at the file's end, which is none; two are half of a pair.
    private static readonly OddByteFallback HalfCharacters = new(bytes => bytes.Length == 1 ? "" : "\uFFFD", 1);

    public static readonly TextFormat Utf8 = new("UTF-8", new UTF8Encoding(false), 0);
    public static readonly TextFormat Utf8Marked = new("UTF-8 with BOM", new UTF8Encoding(false), 3);

    /// <summary>UTF-8 but for some bytes, each of which is read as Windows-1252.</summary>
    public static readonly TextFormat Utf8WithOddBytes = new("UTF-8", WithFallback(Encoding.UTF8, new OddByteFallback(Windows.GetString, 3)), 0);

    public static readonly TextFormat Utf16LittleEndian = new("UTF-16 LE", WithFallback(new UnicodeEncoding(false, false), HalfCharacters), 2);
    public static readonly TextFormat Utf16BigEndian = new("UTF-16 BE", WithFallback(new UnicodeEncoding(true, false), HalfCharacters), 2);
    public static readonly TextFormat Windows1252 = new("Windows-1252", Windows, 0);

    // Bytes cannot tell these apart: only a profile asks for one of them.
    private static readonly Dictionary<string, TextFormat> ByName = new[]
    {
        Utf8 with { Name = "utf-8" },
        Windows1252 with { Name = "windows-1252" },
        OfCodePage("iso-8859-15", 28605),
        OfCodePage("ibm850", 850),
        OfCodePage("macintosh", 10000),
    }.ToDictionary(format => format.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The encodings that a profile can name.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The format of a name that a profile can use, case aside; null for any other.</summary>
    public static TextFormat? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether a character takes two bytes or four.</summary>
    public bool IsUtf16 => Encoding.CodePage is 1200 or 1201;

    private static Encoding WithFallback(Encoding encoding, DecoderFallback fallback)
    {
        var own = (Encoding)encoding.Clone();
        own.DecoderFallback = fallback;
        return own;
    }

    private static TextFormat OfCodePage(string name, int codePage) =>
        new(name, CodePagesEncodingProvider.Instance.GetEncoding(codePage)!, 0);

    /// <summary>Reads the text of a file that is at its first byte.</summary>
    public StreamReader OpenText(Stream file)
    {
        file.Seek(MarkLength, SeekOrigin.Begin);
        return new StreamReader(file, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
    }
}
