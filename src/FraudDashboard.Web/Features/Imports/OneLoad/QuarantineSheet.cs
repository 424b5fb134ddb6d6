using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The rejected rows of one load as a file: the rows, order and columns of the screen.</summary>
public static class QuarantineSheet
{
    public static ExportDefinition Definition { get; } =
        new("quarantine", "Rejected rows", Urls.ImportsPath, new PageKeys(), ReadAsync) { IsList = true };

    /// <summary>What the columns are called and hold, for the table on screen: it cuts long rows, which the file has whole.</summary>
    public static IReadOnlyList<SheetColumn> Headers { get; } = Of("").Columns;

    /// <summary>The columns of the table, on screen and in the file.</summary>
    public static Sheet<QuarantinedRowsRow> Of(string kind) => new("Rejected rows",
    [
        new("Line", SheetKind.Count, row => row.LineNo, 9, "Line of the file on which the row begins"),
        new("Code", SheetKind.Text, row => row.RejectCode, 20),
        new("Why", SheetKind.Text, row => row.Reason, 60),
        new("Row as kept", SheetKind.Text, row => RejectedValue.Text(kind, row), 100, "Columns of the contract that are not empty, or the whole of a line with too many or too few fields"),
    ]);

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var loadId = request.Filter.Load ?? 0;
        var load = await ImportsQuery.OneAsync(session, request.Reader, loadId, cancellation);
        var rows = QuarantinedRowsQuery.StreamAsync(session, request.Reader, loadId, request.Filter.Code, cancellation);
        return new(Of(load?.Kind ?? "").Content(rows), ImportData.Rejected(request, load), $"Load {loadId}");
    }
}
