namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>
/// Tells a quoted value of several lines from a stray quotation mark that lasts until the next one: what lies between may
/// be rows of their own, which would be lost in the value.
/// </summary>
internal static class StrayQuotes
{
    /// <summary>Whether a quoted value swallows what would itself be a record, or ends in the middle of one.</summary>
    /// <param name="record">The record as it stands in the file.</param>
    /// <param name="value">Where the value's quotation marks stand in it.</param>
    /// <param name="delimiter">What stands between two fields.</param>
    /// <param name="headerCount">How many delimiters the header has, at least one.</param>
    public static bool Swallow(ReadOnlySpan<char> record, QuotedLines value, ReadOnlySpan<char> delimiter, int headerCount)
    {
        for (var rest = record[(value.Opening + 1)..value.Closing]; !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny('\r', '\n');
            var line = end < 0 ? rest : rest[..end];
            if (line.Count(delimiter) >= headerCount)
            {
                return true;
            }

            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return AreTwoRows(record, value, delimiter, headerCount);
    }

    /// <summary>
    /// Two rows, one behind the other, of which each has a stray mark: the line with the opening and that with the closing
    /// one have each as many delimiters as the header, and none is followed by a space, as a comma in a sentence is.
    /// </summary>
    private static bool AreTwoRows(ReadOnlySpan<char> record, QuotedLines value, ReadOnlySpan<char> delimiter, int headerCount)
    {
        var first = LineAt(record, value.Opening);
        var last = LineAt(record, value.Closing);
        Span<char> spaced = stackalloc char[delimiter.Length + 1];
        delimiter.CopyTo(spaced);
        spaced[^1] = ' ';
        return first.Count(delimiter) == headerCount && last.Count(delimiter) == headerCount
            && first.IndexOf(spaced) < 0 && last.IndexOf(spaced) < 0;
    }

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> record, int place)
    {
        var start = record[..place].LastIndexOfAny('\r', '\n') + 1;
        var length = record[start..].IndexOfAny('\r', '\n');
        return length < 0 ? record[start..] : record.Slice(start, length);
    }
}

/// <summary>A quoted value that goes over several lines of the file.</summary>
/// <param name="Opening">Where its opening mark stands in the record.</param>
/// <param name="Closing">Where its closing mark stands in the record.</param>
/// <param name="OpeningLine">The number of the line with the opening mark.</param>
/// <param name="ClosingLine">The number of the line with the closing mark.</param>
internal readonly record struct QuotedLines(int Opening, int Closing, int OpeningLine, int ClosingLine);
