using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>
/// The texts of a workbook write a character that XML has not as _x000D_. Of those so written, NUL and half a surrogate pair
/// cannot be stored; <see cref="SharedStrings.NotStored"/> takes their place.
/// </summary>
internal static class EscapedText
{
    private const int EscapeLength = 7;

    /// <summary>Puts the characters in place of their escapes, from a place in the buffer on.</summary>
    public static void Decode(TextBuffer buffer, int start)
    {
        var text = buffer.Writable(start);
        var written = text.IndexOf("_x");
        for (var read = written; read >= 0 && read < text.Length;)
        {
            if (TryDecode(text[read..], out var character))
            {
                text[written++] = character;
                read += EscapeLength;
            }
            else
            {
                text[written++] = text[read++];
            }
        }

        if (written >= 0)
        {
            buffer.CutTo(start + written);
            MarkHalves(text[..written]);
        }
    }

    private static bool TryDecode(ReadOnlySpan<char> text, out char character)
    {
        character = default;
        if (text.Length < EscapeLength || text[0] != '_' || text[1] != 'x' || text[6] != '_'
            || !ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        character = (char)code;
        return true;
    }

    private static void MarkHalves(Span<char> text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsHighSurrogate(text[place]) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
            {
                place++;
            }
            else if (char.IsSurrogate(text[place]))
            {
                text[place] = SharedStrings.NotStored;
            }
        }
    }
}
