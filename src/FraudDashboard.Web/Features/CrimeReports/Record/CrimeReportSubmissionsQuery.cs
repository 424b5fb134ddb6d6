using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Submissions of one report: sql/views/report/report_submissions.sql.</summary>
public static class CrimeReportSubmissionsQuery
{
    public const string Sql = """
        select submission_ref, submitted_at, status, nfib_ref, rejection_reason
        from report.report_submissions
        where report_id = @reportId
        order by submitted_at, submission_ref
        """;

    public static Task<IReadOnlyList<CrimeReportSubmissionsRow>> RunAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        session.QueryAsync<CrimeReportSubmissionsRow>(scope, Sql, new { reportId }, cancellation);
}

/// <summary>One submission.</summary>
public sealed record CrimeReportSubmissionsRow
{
    public required string SubmissionRef { get; init; }

    public required DateTime SubmittedAt { get; init; }

    public required string Status { get; init; }

    public required string? NfibRef { get; init; }

    public required string? RejectionReason { get; init; }
}
