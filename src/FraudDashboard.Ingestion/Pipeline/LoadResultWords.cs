using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>A load's report in words, one line for each thing that a person should know.</summary>
public static class LoadResultWords
{
    /// <summary>"Loaded, as load 12: 1,000 rows read, 990 inserted, 0 updated, 0 unchanged, 10 rejected."</summary>
    public static string Result(LoadResult report)
    {
        var result = report.Result.Replace('_', ' ');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{char.ToUpperInvariant(result[0])}{result[1..]}, as load {report.LoadId} of {report.AsAt:yyyy-MM-dd}: {Number(report.Read)} rows read, {Number(report.Inserted)} inserted, {Number(report.Updated)} updated, {Number(report.Unchanged)} unchanged, {Number(report.Rejected)} rejected.");
    }

    /// <summary>Why it was refused or held, how it was read, and what of it was not.</summary>
    public static IEnumerable<string> Notes(LoadResult report)
    {
        if (report.IsNoneAccepted)
        {
            yield return "none of its rows was accepted, and no figure changed by them: put right what they are rejected for, and load it again";
        }

        if (report.Result is LoadStates.Loaded or LoadStates.Held && FileIdentity.DateIn(report.FileName) is null)
        {
            yield return $"no date as 2026-11-30 in the name of the file: as at {report.AsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, which was given or is today";
        }

        if (report.Sentence.Length > 0)
        {
            yield return report.Sentence;
        }

        if (report.ProfileName is { } profile)
        {
            yield return $"read through the mapping profile {profile}, version {report.ProfileVersion}";
        }

        if (report.RejectedByCode.Count > 0)
        {
            yield return $"rejected {RejectedByCode(report)}";
        }

        if (report.UnknownColumns.Count > 0)
        {
            yield return $"columns {(report.ProfileName is null ? "not in the contract" : "that the profile does not read")}, ignored: {string.Join(", ", report.UnknownColumns)}";
        }

        if (report.MendsLoadId is { } mended)
        {
            yield return $"mends rows that load {mended} rejected";
        }

        foreach (var (column, counts) in report.ValueCounts)
        {
            yield return $"taken as blanks: {column} {Blanks(counts)}";
        }

        foreach (var moved in report.Moves)
        {
            yield return $"moved {moved.Title} of {moved.MonthCount} {(moved.MonthCount == 1 ? "month" : "months, all together,")} from {Rate(moved.NumeratorBefore, moved.DenominatorBefore)} to {Rate(moved.NumeratorAfter, moved.DenominatorAfter)}";
        }
    }

    /// <summary>"12 of 100 not readable, 5 placeholders"; said loudly where not one value could be read.</summary>
    public static string Blanks(ValueCounts counts)
    {
        var unread = counts.HasNoneRead ? $"not one of {Number(counts.Filled)} values could be read"
            : counts.Invalid > 0 ? $"{Number(counts.Invalid)} of {Number(counts.Filled)} not readable" : "";
        var placeholders = counts.Placeholders > 0 ? $"{Number(counts.Placeholders)} of {Number(counts.Filled)} {(counts.Placeholders == 1 ? "a placeholder" : "placeholders")}" : "";
        return string.Join(", ", new[] { unread, placeholders }.Where(words => words.Length > 0));
    }

    /// <summary>"x.csv: most rows were rejected, 8 of 10 (KEY-MISSING 8). …", for a load of which that holds.</summary>
    public static string MostlyRejected(LoadResult report) =>
        $"{report.FileName}: {(report.IsNoneAccepted ? "every row was" : "most rows were")} rejected, {Number(report.Rejected)} of {Number(report.Read)} ({RejectedByCode(report)}). They wait in quarantine: put right what they are rejected for, and load them again.";

    private static string RejectedByCode(LoadResult report) =>
        string.Join(", ", report.RejectedByCode.Select(code => $"{code.Key} {Number(code.Value)}"));

    private static string Rate(long numerator, long denominator) => denominator == 0
        ? "none counted"
        : string.Create(CultureInfo.InvariantCulture, $"{RateText.PerCent((double)numerator / denominator)} % ({numerator:N0} of {denominator:N0})");

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
