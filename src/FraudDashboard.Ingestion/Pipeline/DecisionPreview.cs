using System.Globalization;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>What a decision would touch, counted before a person confirms it; nothing is changed.</summary>
/// <param name="Problem">A sentence why it cannot be made; null where it can.</param>
/// <param name="Touches">A sentence each for the rows, the figures and what stays; empty where there is a problem.</param>
/// <param name="Seen">The counts as one word: a decision that was confirmed on others is asked for again.</param>
public sealed record DecisionPreview(string? Problem, IReadOnlyList<string> Touches, string Seen)
{
    internal static DecisionPreview Impossible(string problem) => new(problem, [], "");

    internal static string Rows(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(what.Length > 0 ? what + " " : "")}{(count == 1 ? "row" : "rows")}");

    /// <summary>The headline figures that a load moved, by name, and over how many months.</summary>
    internal static string Figures(IReadOnlyList<MovedMeasure> moves) => moves.Count == 0
        ? "It moved no headline figure."
        : string.Create(CultureInfo.InvariantCulture, $"{moves.Count} headline {(moves.Count == 1 ? "figure moves" : "figures move")} back: {string.Join(", ", moves.Select(Figure))}.");

    private static string Figure(MovedMeasure move) => string.Create(CultureInfo.InvariantCulture, $"{move.Title} in {move.MonthCount:N0} {(move.MonthCount == 1 ? "month" : "months")}");
}
