using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The list of loads as a file: the rows, order and columns of the screen.</summary>
public static class ImportsSheet
{
    private static SheetColumn<ImportsRow> When { get; } = new("When", SheetKind.DateTime, load => load.StartedAt, 18, "When it was given, London time");

    public static ExportDefinition Definition { get; } = new("imports", "Imports", Urls.ImportsPath, new PageKeys(), ReadAsync) { IsList = true };

    /// <summary>The columns of the list, on screen and in the file.</summary>
    public static Sheet<ImportsRow> Columns { get; } = new("Imports",
    [
        new("Load", SheetKind.Count, row => row.LoadId, 8, "Number of the load, in the order of loading"),
        new("Result", SheetKind.Text, row => LoadWords.StateOf(row.State, row.ReadCount, row.RejectedCount).Words, 14),
        new("File", SheetKind.Text, row => row.FileName, 38),
        new("Extract", SheetKind.Text, row => LoadWords.KindOf(row.Kind), 22, "Kind of extract; empty where the file was refused before it was known"),
        new("As at", SheetKind.Date, row => row.AsAtOn, 13),
        new("Read", SheetKind.Count, row => row.ReadCount, 11, "Rows read: inserted + updated + unchanged + rejected"),
        new("Inserted", SheetKind.Count, row => row.InsertedCount, 11, "Rows with a key not held before"),
        new("Updated", SheetKind.Count, row => row.UpdatedCount, 11, "Rows that changed a value"),
        new("Unchanged", SheetKind.Count, row => row.UnchangedCount, 11, "Rows that changed nothing"),
        new("Rejected", SheetKind.Count, row => row.RejectedCount, 11, "Rows in quarantine"),
        When,
        new("By", SheetKind.Text, row => row.LoadedBy, 16),
        new("Note", SheetKind.Text, row => LoadWords.Sentence(row.State, row.Sentence), 70),
    ]);

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var count = await ImportCountQuery.RunAsync(session, request.Reader, cancellation);
        var rows = ImportsQuery.StreamAsync(session, request.Reader, cancellation);
        return new(Columns.Content(rows), count, "All loads");
    }
}
