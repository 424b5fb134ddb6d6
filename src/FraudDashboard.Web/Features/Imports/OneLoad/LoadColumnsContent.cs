using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The columns of a load beside those of the files before it: those that are other than usual, and the rest.</summary>
public sealed record LoadColumnsContent(string Title, string Sub, IReadOnlyList<LoadColumnsRow> Differing, IReadOnlyList<LoadColumnsRow> Others)
{
    /// <summary>Null for a load of which nothing was counted.</summary>
    public static LoadColumnsContent? Of(ImportsRow load, IReadOnlyList<LoadColumnsRow> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var differing = rows.Where(row => row.Difference != "none").ToList();
        var isCompared = rows.Any(row => row.UsualFileCount > 0);
        return new(
            differing.Count > 0 ? $"{Format.Of(differing.Count, "column is", "columns are")} other than usual" : isCompared ? "No column is other than usual" : "Columns without a value",
            isCompared ? Compared(load, differing.Count) : "How many rows have no value in the columns that rules and verdicts read. They are compared with the files before once four of the kind, of 30 rows or more, are loaded.",
            differing,
            [.. rows.Where(row => row.Difference == "none")]);
    }

    public string OthersTitle => Differing.Count == 0 ? $"All {Format.Of(Others.Count, "column")}" : Others.Count == 1 ? "The other column" : $"The {Format.Of(Others.Count, "other column")}";

    public static Verdict VerdictOf(LoadColumnsRow row) => row switch
    {
        { Difference: "held" } => new("Far from usual", "✕", Tone.Concern),
        { Difference: "told" } => new("Other than usual", "◐", Tone.Concern),
        { UsualFileCount: 0 } => new("Not compared", "–", Tone.NoChange),
        _ => new("As usual", "✓", Tone.NoChange),
    };

    /// <summary>"12 blank, 3 placeholders, 40 not readable".</summary>
    public static string Parts(LoadColumnsRow row) => row.LackingCount == 0 ? "none" : string.Join(", ", new[]
    {
        row.BlankCount > 0 ? $"{Format.Count(row.BlankCount)} blank" : "",
        row.PlaceholderCount > 0 ? Format.Of(row.PlaceholderCount, "placeholder") : "",
        row.InvalidCount > 0 ? $"{Format.Count(row.InvalidCount)} not readable" : "",
    }.Where(part => part.Length > 0));

    private static string Compared(ImportsRow load, int differing) =>
        "Rows without a value in the columns that rules and verdicts read, beside the last files of the kind."
        + (differing == 0 ? "" : load.State == LoadState.Held
            ? " Where the export is broken, discard the load and have it exported again; where recording has changed, release it."
            : " Where the export is broken, roll the load back and have it exported again: a broken export must not look like worse recording.");
}
