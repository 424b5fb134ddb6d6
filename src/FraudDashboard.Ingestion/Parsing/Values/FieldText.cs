namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>Trims and measures field text; characters are Unicode characters, not UTF-16 units.</summary>
public static class FieldText
{
    /// <summary>Takes spaces, no-break spaces and zero-width characters off both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>True for a space of any kind, the no-break and the zero-width ones included.</summary>
    public static bool IsSpace(char character) => character < '\u0080'
        ? character is ' ' or (>= '\t' and <= '\r')
        : char.IsWhiteSpace(character) || character is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>The length in Unicode characters: a surrogate pair is one.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var character in text)
        {
            // The second half of a surrogate pair is no character of its own.
            if (char.IsLowSurrogate(character))
            {
                length--;
            }
        }

        return length;
    }

    /// <summary>The first characters of a text, never half a surrogate pair.</summary>
    /// <param name="length">In Unicode characters.</param>
    public static string Cut(ReadOnlySpan<char> text, int length)
    {
        var end = 0;
        for (var kept = 0; kept < length && end < text.Length; kept++)
        {
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
        }

        return new string(text[..end]);
    }
}
