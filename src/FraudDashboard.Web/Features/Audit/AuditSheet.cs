using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>The lines of the audit as a file: the rows, order and columns of the screen.</summary>
public static class AuditSheet
{
    public static ExportDefinition Definition { get; } =
        new("audit", "Audit", Urls.AuditPath, PageKeys.Audit, ReadAsync) { IsList = true, IsOfAudit = true };

    /// <summary>The columns of the list, on screen and in the file.</summary>
    public static Sheet<AuditEventsRow> Columns { get; } = new("Audit",
    [
        new("Line", SheetKind.Count, row => row.EventNo, 9, "Number of the line: each is chained to the one before by its hash"),
        new("When", SheetKind.DateTime, row => row.HappenedAt, 18, "London time"),
        new("Who", SheetKind.Text, AuditWords.Who, 26),
        new("What", SheetKind.Text, row => AuditWords.Action(row.ActionCode), 24),
        new("On", SheetKind.Text, row => row.Subject, 26, "Path of the page, record, load or file"),
        new("Purpose", SheetKind.Text, row => row.Purpose, 36, "What the person typed as the reason, where one is asked for"),
        new("Detail", SheetKind.Text, row => AuditWords.Detail(row.Detail), 80),
    ]);

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var count = await AuditCountQuery.RunAsync(session, request.Filter.Audit, cancellation);
        var rows = AuditEventsQuery.StreamAsync(session, request.Filter.Audit, count.LastNo, cancellation);
        return new(Columns.Content(rows), count.LineCount, "All lines that match");
    }
}
