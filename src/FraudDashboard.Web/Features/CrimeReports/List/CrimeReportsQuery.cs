using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>
/// The reports behind a number, and the worklist: sql/views/report/reports_listed.sql. Its condition is
/// <see cref="CrimeReportsCondition"/>, its end one of the orders of <see cref="CrimeReportSort"/>.
/// </summary>
public static class CrimeReportsQuery
{
    public const string Columns = """
        select report_id, crime_ref, area_code, recorded_at, recorded_on, offence_code, offence_title, source, status,
            owner_team, loss_pence, is_complete, gap_count, gaps, nfib_verdict, outcome_verdict, age_days,
            loss_order, late_order, soon_due_on, fix_order, victim_update_on, supervisor_review_on,
            case when @IsOfOutcomes then outcome_on end as outcome_on
        from report.reports_listed

        """;

    /// <summary>One page of the list, in its order.</summary>
    public static Task<IReadOnlyList<CrimeReportsRow>> RunAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<CrimeReportsRow>(scope, Sql(criteria) + "limit @Limit", criteria, cancellation);

    /// <summary>The report that the criteria name, as the list shows it; null when it is not in the list.</summary>
    public static async Task<CrimeReportsRow?> InListAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<CrimeReportsRow>(
            scope, Columns + CrimeReportsCondition.Of(criteria) + "and report_id = @OnlyId", criteria, cancellation)).SingleOrDefault();

    /// <summary>The rows before the place in the criteria, the nearest first.</summary>
    public static Task<IReadOnlyList<CrimeReportsRow>> BeforeAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<CrimeReportsRow>(
            scope, Columns + CrimeReportsCondition.Of(criteria) + CrimeReportSort.Of(criteria).SqlBefore + "limit @Limit", criteria, cancellation);

    /// <summary>The whole list, in its order, row by row.</summary>
    public static IAsyncEnumerable<CrimeReportsRow> StreamAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        session.StreamAsync<CrimeReportsRow>(scope, Sql(criteria), criteria, cancellation);

    private static string Sql(CrimeReportCriteria criteria) => Columns + CrimeReportsCondition.Of(criteria) + CrimeReportSort.Of(criteria).Sql(criteria.After is not null);
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

    /// <summary>When the next of what falls due soon does; null where nothing does.</summary>
    public required DateOnly? SoonDueOn { get; init; }

    public required int FixOrder { get; init; }

    public required DateOnly VictimUpdateOn { get; init; }

    public required DateOnly SupervisorReviewOn { get; init; }

    /// <summary>Read for a list by the date of the outcome alone.</summary>
    public DateOnly? OutcomeOn { get; init; }
}
