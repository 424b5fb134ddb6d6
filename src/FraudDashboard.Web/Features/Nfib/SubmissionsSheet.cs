using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>A list of submissions as a file: the rows, order and columns of the screen.</summary>
public static class SubmissionsSheet
{
    public static PageKeys Keys { get; } = new()
    {
        Used = [PageKeys.Area, "part", "reason", "after"],
        Words = new Dictionary<string, IReadOnlyList<string>> { ["part"] = [SubmissionList.Orphans, SubmissionList.Rejected, SubmissionList.Awaiting] },
    };

    public static ExportDefinition Definition { get; } =
        new("submissions", "Submissions to NFIB", Urls.SubmissionsPath, Keys, ReadAsync) { IsList = true };

    private const string Status = "Status";
    private const string Reason = "Reason";
    private const string NfibReference = "NFIB reference";

    /// <summary>The columns of the list, on screen and in the file: those that its part leaves blank are left out.</summary>
    public static Sheet<SubmissionsRow> Of(PageRequest request)
    {
        string[] blank = SubmissionList.PartOf(request) switch
        {
            SubmissionList.Rejected => [Status, NfibReference],
            SubmissionList.Awaiting => [Status, Reason, NfibReference],
            _ => [],
        };
        return new("Submissions to NFIB", [.. Columns(request).Where(column => !blank.Contains(column.Header))]);
    }

    private static string StatusOf(string status) => status switch
    {
        "accepted" => "Accepted",
        "rejected" => "Rejected",
        _ => "Awaiting NFIB",
    };

    private static SheetColumn<SubmissionsRow>[] Columns(PageRequest request) =>
    [
        new("Submission", SheetKind.Text, row => row.SubmissionRef, 20),
        new("Crime report", SheetKind.Text, row => row.CrimeRef, 20, "The reference that the submission names"),
        new("Borough", SheetKind.Text, row => request.Reference.AreaName(row.AreaCode), 22, "Borough of the crime report"),
        new("Sent", SheetKind.DateTime, row => row.SubmittedAt, 17),
        new("Age (days)", SheetKind.Count, row => row.AgeDays, 11),
        new(Status, SheetKind.Text, row => StatusOf(row.Status), 14),
        new(Reason, SheetKind.Text, row => row.RejectionReason, 36, "Given by NFIB"),
        new(NfibReference, SheetKind.Text, row => row.NfibRef, 18),
        new("Offence", SheetKind.Text, row => request.Reference.OffenceName(row.OffenceCode), 34) { Place = ColumnPlace.Screen },
        new("Offence code", SheetKind.Text, row => row.OffenceCode, 11) { Place = ColumnPlace.File },
        new("Offence name", SheetKind.Text, row => request.Reference.OffenceTitle(row.OffenceCode), 34) { Place = ColumnPlace.File },
        new("Loss", SheetKind.Money, row => row.LossPence, 14),
    ];

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var unresolved = await UnresolvedSubmissions.ReadAsync(session, request, cancellation);
        var list = SubmissionsData.ListOf(request, unresolved);
        var total = SubmissionsData.TotalOf(request, list.Part, unresolved);
        return new(Of(request).Content(SubmissionsQuery.StreamAsync(session, request.Scope, list.Criteria, cancellation)), total, "All months");
    }
}
