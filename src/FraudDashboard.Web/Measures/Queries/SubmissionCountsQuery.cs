using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Every stored submission by status and rejection reason: sql/views/report/submission_counts.sql.</summary>
public static class SubmissionCountsQuery
{
    public const string Sql = """
        select area_code, status, rejection_reason, submission_count, standing_count
        from report.submission_counts
        order by area_code, status, rejection_reason
        """;

    public static Task<IReadOnlyList<SubmissionCountsRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<SubmissionCountsRow>(scope, Sql, null, cancellation);
}

/// <summary>Submissions of one area, status and reason.</summary>
public sealed record SubmissionCountsRow
{
    public required string AreaCode { get; init; }

    public required string Status { get; init; }

    public required string RejectionReason { get; init; }

    public required long SubmissionCount { get; init; }

    /// <summary>Of the rejected, those that were not sent again.</summary>
    public required long StandingCount { get; init; }
}
