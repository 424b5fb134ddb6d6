using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>How many submissions a list has, and how old the oldest is: sql/views/report/submissions_listed.sql.</summary>
public static class SubmissionSummaryQuery
{
    public const string Sql =
        "select count(*) as submission_count, max(age_days) as oldest_days from report.submissions_listed\n" + SubmissionsQuery.Filter;

    public static async Task<SubmissionSummaryRow> RunAsync(
        ReadSession session, UserScope scope, SubmissionCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<SubmissionSummaryRow>(scope, Sql, criteria, cancellation)).Single();
}

/// <summary>A list of submissions in two figures.</summary>
public sealed record SubmissionSummaryRow
{
    public required long SubmissionCount { get; init; }

    /// <summary>Days since the oldest was sent; null for an empty list.</summary>
    public required int? OldestDays { get; init; }
}
