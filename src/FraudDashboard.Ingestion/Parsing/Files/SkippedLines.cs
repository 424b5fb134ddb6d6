namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Passes over the lines before a header: a title, a date of printing, a marking.</summary>
internal static class SkippedLines
{
    /// <summary>The text after a number of lines.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text, int lines)
    {
        for (; lines > 0; lines--)
        {
            var end = text.IndexOfAny('\r', '\n');
            var length = end < 0 ? text.Length : end + (text[end..].StartsWith("\r\n") ? 2 : 1);
            text = text[length..];
        }

        return text;
    }

    /// <summary>Reads over a number of lines character by character: a line may be as long as the file.</summary>
    public static void Skip(TextReader text, int lines)
    {
        while (lines > 0 && text.Read() is var character and >= 0)
        {
            if (character == '\r' && text.Peek() == '\n')
            {
                text.Read();
            }

            lines -= character is '\r' or '\n' ? 1 : 0;
        }
    }
}
