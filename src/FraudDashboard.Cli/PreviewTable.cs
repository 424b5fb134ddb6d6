using System.Globalization;
using FraudDashboard.Ingestion.Profiles.Proposals;
using Spectre.Console;

namespace FraudDashboard.Cli;

/// <summary>Prints the first rows of a file as they would be read: one line a row, with what is read as something else.</summary>
internal static class PreviewTable
{
    public static void Write(IAnsiConsole console, MappingPreview preview)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("Line").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Would be").NoWrap());
        table.AddColumn("Values that are read as something else, and why a row is rejected");
        foreach (var row in preview.Rows)
        {
            table.AddRow(
                row.LineNumber.ToString(CultureInfo.InvariantCulture),
                row.Outcome == PreviewOutcome.LeftOut ? "left out" : row.Outcome.ToString().ToLowerInvariant(),
                Markup.Escape(LoadDisplay.Printable(Words(row))));
        }

        console.Write(table);
        var leftOut = Count(preview, PreviewOutcome.LeftOut);
        console.WriteLine($"{preview.Rows.Count} rows: {Count(preview, PreviewOutcome.Accepted)} accepted, {Count(preview, PreviewOutcome.Changed)} accepted with changes, {Count(preview, PreviewOutcome.Rejected)} rejected{(leftOut > 0 ? $", {leftOut} left out" : "")}.");
    }

    private static string Words(PreviewRow row) => string.Join("; ", row.Cells
        .Where(cell => cell.IsChanged)
        .Select(cell => $"{cell.Column}: {Shown(cell.Source)} → {(cell.IsLost ? "nothing" : cell.Read)}")
        .Prepend(row.Reason)
        .Where(words => words.Length > 0));

    private static string Shown(string source) => source.Length == 0 ? "(blank)" : source;

    private static int Count(MappingPreview preview, PreviewOutcome outcome) => preview.Rows.Count(row => row.Outcome == outcome);
}
