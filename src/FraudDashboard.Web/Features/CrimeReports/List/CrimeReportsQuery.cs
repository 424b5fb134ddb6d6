using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>
/// The reports behind a number, and the worklist: sql/views/report/reports_listed.sql. Its condition is
/// <see cref="CrimeReportsCondition"/>, its end one of the five orders of <see cref="CrimeReportSort"/>.
/// </summary>
public static class CrimeReportsQuery
{
    public const string Columns = """
        select report_id, crime_ref, area_code, recorded_at, recorded_on, offence_code, offence_title, source, status,
            owner_team, loss_pence, is_complete, gap_count, gaps, nfib_verdict, outcome_verdict, age_days,
            loss_order, late_order, victim_update_on, supervisor_review_on
        from report.reports_listed

        """;

    /// <summary>One page of the list, in its order.</summary>
    public static Task<IReadOnlyList<CrimeReportsRow>> RunAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<CrimeReportsRow>(scope, Sql(criteria) + "limit @Limit", criteria, cancellation);

    /// <summary>One report as the list shows it; null when it is in no figure or out of scope.</summary>
    public static async Task<CrimeReportsRow?> OneAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        (await session.QueryAsync<CrimeReportsRow>(scope, Columns + "where report_id = @reportId", new { reportId }, cancellation)).SingleOrDefault();

    /// <summary>The whole list, in its order, row by row.</summary>
    public static IAsyncEnumerable<CrimeReportsRow> StreamAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        session.StreamAsync<CrimeReportsRow>(scope, Sql(criteria), criteria, cancellation);

    private static string Sql(CrimeReportCriteria criteria) => Columns + CrimeReportsCondition.Of(criteria) + CrimeReportSort.Of(criteria.Sort).Sql(criteria.After is not null);
}

/// <summary>One report with what is to put right.</summary>
public sealed record CrimeReportsRow
{
    public required long ReportId { get; init; }

    public required string CrimeRef { get; init; }

    public required string AreaCode { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly RecordedOn { get; init; }

    public required string OffenceCode { get; init; }

    public required string? OffenceTitle { get; init; }

    public required string Source { get; init; }

    public required string Status { get; init; }

    public required string? OwnerTeam { get; init; }

    public required long? LossPence { get; init; }

    public required bool IsComplete { get; init; }

    public required int GapCount { get; init; }

    /// <summary>JSON: rule_code, rule_group, title, why, reads, is_due, days_late of each missing item.</summary>
    public required string Gaps { get; init; }

    public required string? NfibVerdict { get; init; }

    public required string? OutcomeVerdict { get; init; }

    public required int AgeDays { get; init; }

    public required long LossOrder { get; init; }

    public required DateOnly LateOrder { get; init; }

    public required DateOnly VictimUpdateOn { get; init; }

    public required DateOnly SupervisorReviewOn { get; init; }
}
