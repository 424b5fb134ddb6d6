using System.Globalization;
using FraudDashboard.Database;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>A column that rules or verdicts read, of which far more or fewer rows than usual have no value.</summary>
/// <param name="Column">Its name in the contract.</param>
/// <param name="Lacking">Rows without a value: blank, a placeholder or unreadable.</param>
/// <param name="Rows">Rows that passed their checks.</param>
/// <param name="UsualLacking">Of the files before, all together.</param>
/// <param name="UsualRows">Of the files before, all together.</param>
/// <param name="UsualFiles">How many files those are.</param>
/// <param name="IsHeld">Whether the load is held for it.</param>
/// <param name="Pattern">A sentence for what its unreadable values look like, where that is known; else empty.</param>
public sealed record ColumnDifference(
    string Column, int Lacking, int Rows, long UsualLacking, long UsualRows, int UsualFiles, bool IsHeld, string Pattern)
{
    /// <summary>"online_flag is without a value in 62.0 % of 500 rows, in the last 6 files in 4.1 % of 3,000."</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"{Column} is without a value in {RateText.PerCent((double)Lacking / Rows)} % of {Rows:N0} {(Rows == 1 ? "row" : "rows")}, in the last {UsualFiles} files in {RateText.PerCent((double)UsualLacking / UsualRows)} % of {UsualRows:N0}. {Pattern}").TrimEnd();

    /// <summary>What a load says of them; empty where there is none.</summary>
    public static string Note(IReadOnlyList<ColumnDifference> differences) => differences.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"Other than usual, which may be the export and not the recording: {string.Join(" ", differences.Select(difference => difference.Sentence))}");
}
