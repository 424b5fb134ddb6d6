namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>
/// Finds the delimiter of a file: of comma, semicolon and tab the one most frequent in the header outside quotes; a pipe where
/// none of them is there.
/// </summary>
internal static class Delimiters
{
    private const string Candidates = ",;\t|";
    private const int Pipe = 3;
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
        Span<int> counts = stackalloc int[Candidates.Length];
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

            var candidate = isQuoted ? -1 : Candidates.IndexOf(character, StringComparison.Ordinal);
            mayOpen = candidate >= 0;
            if (candidate >= 0)
            {
                counts[candidate]++;
            }
        }

        var most = 0;
        for (var candidate = 1; candidate < Pipe; candidate++)
        {
            most = counts[candidate] > counts[most] ? candidate : most;
        }

        return Candidates[counts[most] == 0 && counts[Pipe] > 0 ? Pipe : most];
    }
}
