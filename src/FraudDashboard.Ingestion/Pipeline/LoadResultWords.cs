using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>What a load did, in words: one line for each thing that a person should know.</summary>
public static class LoadResultWords
{
    /// <summary>"Loaded, as load 12: 1,000 rows read, 990 inserted, 0 updated, 0 unchanged, 10 rejected."</summary>
    public static string Summary(LoadResult result)
    {
        var state = result.State.Replace('_', ' ');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{char.ToUpperInvariant(state[0])}{state[1..]}, as load {result.LoadId} of {result.AsAt:yyyy-MM-dd}: {Number(result.Read)} rows read, {Number(result.Inserted)} inserted, {Number(result.Updated)} updated, {Number(result.Unchanged)} unchanged, {Number(result.Rejected)} rejected.");
    }

    /// <summary>Why it was refused or held, how it was read, and what of it was not.</summary>
    public static IEnumerable<string> Notes(LoadResult result)
    {
        if (result.IsNoneAccepted)
        {
            yield return "none of its rows was accepted, and no figure changed by them: put right what they are rejected for, and load it again";
        }

        if (result.State is LoadState.Loaded or LoadState.Held && FileIdentity.DateIn(result.FileName) is null)
        {
            yield return $"no date as 2026-11-30 in the name of the file: as at {result.AsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, which was given or is today";
        }

        if (result.Sentence.Length > 0)
        {
            yield return result.Sentence;
        }

        if (result.ProfileName is { } profile)
        {
            yield return $"read through the mapping profile {profile}, version {result.ProfileVersion}";
        }

        if (result.RejectedByCode.Count > 0)
        {
            yield return $"rejected {RejectedByCode(result)}";
        }

        if (result.UnknownColumns.Count > 0)
        {
            yield return $"columns {(result.ProfileName is null ? "not in the contract" : "that the profile does not read")}, ignored: {string.Join(", ", result.UnknownColumns)}";
        }

        if (result.MendsLoadId is { } mended)
        {
            yield return $"mends rows that load {mended} rejected";
        }

        foreach (var (column, counts) in result.ValueCounts)
        {
            yield return $"{ColumnWords(column)}: {Blanks(counts)}";
        }

        foreach (var moved in result.Moves)
        {
            yield return $"moved {moved.Title} of {moved.MonthCount} {(moved.MonthCount == 1 ? "month" : "months, all together,")} from {Rate(moved.NumeratorBefore, moved.DenominatorBefore)} to {Rate(moved.NumeratorAfter, moved.DenominatorAfter)}";
        }
    }

    /// <summary>"Victim age" of victim_age.</summary>
    public static string ColumnWords(string column) =>
        column.Length == 0 ? column : char.ToUpperInvariant(column[0]) + column[1..].Replace('_', ' ');

    /// <summary>"12 of 100 values could not be read, 5 of 100 are placeholders, so they count as blank".</summary>
    public static string Blanks(ValueCounts counts)
    {
        var unread = counts.HasNoneRead ? $"none of the {Number(counts.Filled)} values could be read"
            : counts.Invalid > 0 ? $"{Number(counts.Invalid)} of {Number(counts.Filled)} values could not be read" : "";
        var placeholders = counts.Placeholders > 0 ? $"{Number(counts.Placeholders)} of {Number(counts.Filled)} {(counts.Placeholders == 1 ? "is a placeholder" : "are placeholders")}" : "";
        return $"{string.Join(", ", new[] { unread, placeholders }.Where(words => words.Length > 0))}, so {(counts.Invalid + counts.Placeholders == 1 ? "it counts" : "they count")} as blank";
    }

    /// <summary>"x.csv: most rows were rejected, 8 of 10 (KEY-MISSING 8). …", for a load of which that holds.</summary>
    public static string MostlyRejected(LoadResult result) =>
        $"{result.FileName}: {(result.IsNoneAccepted ? "every row was" : "most rows were")} rejected, {Number(result.Rejected)} of {Number(result.Read)} ({RejectedByCode(result)}). They wait in quarantine: put right what they are rejected for, and load them again.";

    private static string RejectedByCode(LoadResult result) =>
        string.Join(", ", result.RejectedByCode.Select(code => $"{code.Key} {Number(code.Value)}"));

    private static string Rate(long numerator, long denominator) => denominator == 0
        ? "none counted"
        : string.Create(CultureInfo.InvariantCulture, $"{RateText.PerCent((double)numerator / denominator)} % ({numerator:N0} of {denominator:N0})");

    /// <summary>"1,204".</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
