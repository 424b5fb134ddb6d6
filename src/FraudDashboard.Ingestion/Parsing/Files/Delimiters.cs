using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>
/// Finds the delimiter of a file: of comma, semicolon, tab and pipe the one most frequent in the header outside quotes.
/// </summary>
internal static class Delimiters
{
    private const string Candidates = ",;\t|";
    private const int Tab = 2;

    /// <summary>The one that programs write twice, because values hold it once.</summary>
    private const char Doubled = '|';
    private const string Declaration = "sep=";

    /// <summary>The delimiter that a first line "sep=;" declares, as Excel writes and reads it; null where there is no such line.</summary>
    public static char? Declared(ReadOnlySpan<char> text)
    {
        var line = text[..Math.Max(0, text.IndexOfAny('\r', '\n'))].TrimEnd(' ').Trim('"');
        return line.Length == Declaration.Length + 1 && line.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase)
            && Candidates.Contains(line[^1], StringComparison.Ordinal) ? line[^1] : null;
    }

    /// <summary>Reads from the start of a text; of equals the comma, then the semicolon.</summary>
    public static char Find(ReadOnlySpan<char> text)
    {
        var counts = new Counts();
        VisitHeader(text, ref counts);
        var most = 0;
        for (var candidate = 1; candidate < Candidates.Length; candidate++)
        {
            most = counts[candidate] > counts[most] ? candidate : most;
        }

        return Candidates[most];
    }

    /// <summary>Whether a delimiter stands twice wherever it stands in a header outside quotes, as || does.</summary>
    public static bool IsDoubled(ReadOnlySpan<char> text, char delimiter)
    {
        var header = text.TrimStart("\r\n");
        var end = header.IndexOfAny('\r', '\n');
        header = end < 0 ? header : header[..end];
        var pairs = header.Count([delimiter, delimiter]);
        return delimiter == Doubled && pairs > 0 && header.Count(delimiter) == 2 * pairs;
    }

    private static void VisitHeader(ReadOnlySpan<char> text, ref Counts counts)
    {
        var isQuoted = false;
        var mayOpen = true;
        foreach (var character in text.TrimStart("\r\n"))
        {
            if (!isQuoted && character is '\r' or '\n')
            {
                break;
            }

            if (character == '"')
            {
                // One that follows a closing quote at once doubles it, and the field goes on.
                isQuoted = !isQuoted && mayOpen;
                mayOpen = true;
                continue;
            }

            var isDelimiter = !isQuoted && counts.Add(character);
            mayOpen = isDelimiter || (mayOpen && !isQuoted && FieldText.IsSpace(character));
        }

        counts.Close();
    }

    /// <summary>How often each candidate stands in a header; a tab beside another one pads a name and divides nothing.</summary>
    private ref struct Counts
    {
        private FourCounts _counts;
        private int _tabs;
        private bool _isBehindOther;

        public readonly int this[int candidate] => _counts[candidate];

        /// <summary>Notes a character outside quotes; whether it is a candidate.</summary>
        public bool Add(char character)
        {
            var candidate = Candidates.IndexOf(character, StringComparison.Ordinal);
            if (candidate == Tab)
            {
                _tabs += _isBehindOther ? 0 : 1;
            }
            else if (candidate >= 0)
            {
                (_tabs, _isBehindOther) = (0, true);
                _counts[candidate]++;
            }
            else if (!FieldText.IsSpace(character))
            {
                Close();
            }

            return candidate >= 0;
        }

        /// <summary>The tabs since the last name count: no other delimiter has followed.</summary>
        public void Close()
        {
            _counts[Tab] += _tabs;
            (_tabs, _isBehindOther) = (0, false);
        }
    }

    [System.Runtime.CompilerServices.InlineArray(4)]
    private struct FourCounts
    {
        private int _first;
    }
}
