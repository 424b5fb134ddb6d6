using System.Globalization;
using System.Text.Json;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What became of a file, in words and a shape.</summary>
public static class LoadWords
{
    private const double Mega = 1024 * 1024;

    /// <summary>The state of a load; one that accepted no row of its file is no success.</summary>
    public static Verdict StateOf(string state, int read, int rejected) =>
        state is LoadState.Loaded or LoadState.Released && read > 0 && rejected == read ? new("None accepted", "✕", Tone.Concern) : StateOf(state);

    /// <summary>Whether a rejected row is one of a load that was held, and then discarded.</summary>
    public static bool IsDiscarded(string state, string rejectCode) => state == LoadState.Discarded && rejectCode == RejectCode.Held;

    public static Verdict StateOf(string state) => state switch
    {
        LoadState.Loaded => new("Loaded", "✓", Tone.NoChange),
        LoadState.AlreadyLoaded => new("Loaded before", "–", Tone.NoChange),
        LoadState.Refused => new("Refused", "✕", Tone.Concern),
        LoadState.Failed => new("Failed", "✕", Tone.Concern),
        LoadState.Loading => new("Being loaded", "◔", Tone.NoChange),
        LoadState.BrokenOff => new("Broken off", "✕", Tone.Concern),
        LoadState.Held => new("Held", "◐", Tone.Concern),
        LoadState.Released => new("Released", "✓", Tone.NoChange),
        LoadState.Discarded => new("Discarded", "–", Tone.NoChange),
        LoadState.RolledBack => new("Rolled back", "↶", Tone.NoChange),
        _ => new(state, "–", Tone.NoChange),
    };

    /// <summary>"NFIB submissions" of nfib_submissions.</summary>
    public static string KindOf(string kind)
    {
        var words = kind.Replace('_', ' ');
        return words.StartsWith("nfib ", StringComparison.Ordinal) ? "NFIB" + words[4..] : MeasureWords.Sentence(words);
    }

    /// <summary>"KEY-MISSING 3, STALE 1".</summary>
    public static string ByCode(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {Format.Count(count.Value)}"));

    public static IReadOnlyDictionary<string, int> CountsOf(string rejectedByCode) =>
        JsonSerializer.Deserialize<SortedDictionary<string, int>>(rejectedByCode) ?? [];

    /// <summary>"640 bytes", "12 KB", "3.2 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Format.Of(bytes, "byte"),
        < 1024 * 1024 => $"{Format.Count((long)Math.Round(bytes / 1024.0))}{Format.NoBreak}KB",
        _ => (bytes / Mega).ToString("N1", CultureInfo.GetCultureInfo("en-GB")) + Format.NoBreak + "MB",
    };

    /// <summary>"under a second", "3.2 seconds", "4 min 10 s".</summary>
    public static string Duration(double seconds) => seconds switch
    {
        < 1 => "under a second",
        < 60 => seconds.ToString("0.0", CultureInfo.InvariantCulture) + " seconds",
        _ => $"{(int)seconds / 60} min {(int)seconds % 60} s",
    };

    /// <summary>What to know of an as-at date that the name of the file does not hold.</summary>
    public static string WithoutDate(string fileName) => FileIdentity.DateIn(fileName) is null ? " (no date as 2026-11-30 in its name: the day that was given, or that of loading)" : "";

    /// <summary>What is said of a file; nothing changed by a file that was refused, or changes any more by one that was taken out again.</summary>
    public static string Sentence(string state, string sentence) =>
        state switch
        {
            LoadState.Refused or LoadState.Failed => $"{sentence} Nothing of it was stored, and no figure changed.",
            LoadState.Discarded => "Nothing of it was stored.",
            LoadState.RolledBack => "What it had brought was taken out again.",
            LoadState.Loading => "Figures change when it is done.",
            LoadState.BrokenOff => "Nothing of it was stored, and no figure changed: load the file again.",
            _ => sentence,
        };
}
