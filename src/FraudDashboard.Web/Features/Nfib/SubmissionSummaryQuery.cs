using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>How many submissions a list has, and how old the oldest is: sql/views/report/submissions_listed.sql.</summary>
public static class SubmissionSummaryQuery
{
    /// <summary>
    /// The oldest is the first of the list, and those sent of late are few: the whole is counted by the tally. Without a
    /// clock nothing is old.
    /// </summary>
    public const string Sql = """
        select
            @StoredCount::bigint - (
                select count(*)
                from report.submissions_listed
                where (@Status::text is null or status = @Status)
                    and @OlderThanDays::integer is not null and submitted_at >=
        """ + SubmissionsQuery.SentBefore + """
            ) as submission_count,
            (select age_days from report.submissions_listed

        """ + SubmissionsQuery.Filter + """
            order by submitted_at limit 1) as oldest_days
        """;

    /// <summary>The summary of a list whose state, and nothing else but the age, is asked for.</summary>
    /// <param name="storedCount">How many submissions in that state there are of any age, of the tally.</param>
    public static async Task<SubmissionSummaryRow> RunAsync(
        ReadSession session, UserScope scope, SubmissionCriteria criteria, long storedCount, CancellationToken cancellation) =>
        storedCount == 0 ? new() { SubmissionCount = 0, OldestDays = null }
        : (await session.QueryAsync<SubmissionSummaryRow>(
            scope, Sql,
            new { criteria.Status, criteria.IsOrphan, criteria.IsStanding, criteria.OlderThanDays, criteria.Reason, storedCount },
            cancellation)).Single();
}

/// <summary>A list of submissions in two figures.</summary>
public sealed record SubmissionSummaryRow
{
    public required long SubmissionCount { get; init; }

    /// <summary>Days since the oldest was sent; null for an empty list.</summary>
    public required int? OldestDays { get; init; }
}
