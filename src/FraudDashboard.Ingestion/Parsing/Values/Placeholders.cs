namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>The words that people type where they have nothing to say.</summary>
public static class Placeholders
{
    private static readonly CodeList Words = new(
        ["N/A", "NA", "-", "--", ".", "none", "null", "unknown", "not known", "n/k", "tbc", "test", "xxx"]);

    private static readonly int Longest = Words.Codes.Max(word => word.Length);

    /// <summary>Whether a trimmed text is one of them, case aside.</summary>
    public static bool Contains(ReadOnlySpan<char> trimmed) => trimmed.Length <= Longest && Words.Find(trimmed) is not null;
}
