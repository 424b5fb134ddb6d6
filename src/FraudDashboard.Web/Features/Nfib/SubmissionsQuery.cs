using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>Submissions to NFIB by state, orphans among them, oldest first: sql/views/report/submissions_listed.sql.</summary>
public static class SubmissionsQuery
{
    public const string Sql = """
        select submission_id, submission_ref, crime_ref, report_id, area_code, submitted_at, age_days, status, nfib_ref,
            rejection_reason, offence_code, loss_pence
        from report.submissions_listed

        """ + Filter + """
            and (@AfterAt::timestamptz is null or (submitted_at, submission_id) > (@AfterAt, @AfterId))
        order by submitted_at, submission_id
        limit @Limit
        """;

    internal const string Filter = """
        where (@Status::text is null or status = @Status)
            and (not @IsOrphan or area_code = 'orphan')
            and (not @IsStanding or not is_sent_again)
            and (@OlderThanDays::integer is null or submitted_at <
        """ + SentBefore + """
        )
            and (@Reason::text is null or coalesce(rejection_reason, '') = @Reason)

        """;

    /// <summary>
    /// When the first day begins in London that is not more than the days asked for before the clock: found once a statement,
    /// while the age of a submission is found row by row. Before all time without a clock.
    /// </summary>
    internal const string SentBefore =
        " (select coalesce(max((as_at_on - @OlderThanDays::integer)::timestamp at time zone 'Europe/London'), '-infinity') from report.clocks)";

    /// <summary>One page of the list.</summary>
    public static Task<IReadOnlyList<SubmissionsRow>> RunAsync(ReadSession session, UserScope scope, SubmissionCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<SubmissionsRow>(scope, Sql, criteria, cancellation);

    /// <summary>The whole list, row by row.</summary>
    public static IAsyncEnumerable<SubmissionsRow> StreamAsync(ReadSession session, UserScope scope, SubmissionCriteria criteria, CancellationToken cancellation) =>
        session.StreamAsync<SubmissionsRow>(scope, Sql, criteria with { AfterAt = null, Limit = null }, cancellation);
}

/// <summary>Which submissions a list shows; null asks for all.</summary>
public sealed record SubmissionCriteria
{
    /// <summary>accepted, rejected or pending.</summary>
    public string? Status { get; init; }

    /// <summary>Only submissions of which no report is held.</summary>
    public bool IsOrphan { get; init; }

    /// <summary>Only submissions that were not rejected and sent again.</summary>
    public bool IsStanding { get; init; }

    /// <summary>Only submissions sent more than this many days ago.</summary>
    public int? OlderThanDays { get; init; }

    public string? Reason { get; init; }

    public DateTime? AfterAt { get; init; }

    public long AfterId { get; init; }

    /// <summary>Null for the whole list.</summary>
    public int? Limit { get; init; } = 51;
}

/// <summary>One submission.</summary>
public sealed record SubmissionsRow
{
    public required long SubmissionId { get; init; }

    public required string SubmissionRef { get; init; }

    public required string CrimeRef { get; init; }

    public required long? ReportId { get; init; }

    public required string AreaCode { get; init; }

    public required DateTime SubmittedAt { get; init; }

    public required int? AgeDays { get; init; }

    public required string Status { get; init; }

    public required string? NfibRef { get; init; }

    public required string? RejectionReason { get; init; }

    public required string? OffenceCode { get; init; }

    public required long? LossPence { get; init; }
}
