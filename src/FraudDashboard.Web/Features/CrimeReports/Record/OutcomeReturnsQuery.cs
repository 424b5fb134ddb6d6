using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Outcome returns of one report: sql/views/report/report_outcome_returns.sql.</summary>
public static class OutcomeReturnsQuery
{
    public const string Sql = """
        select outcome_ref, returned_at, status, outcome_code, outcome_title, suspect_details, days_after_outcome
        from report.report_outcome_returns
        where report_id = @reportId
        order by returned_at, outcome_ref
        """;

    public static Task<IReadOnlyList<OutcomeReturnsRow>> RunAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        session.QueryAsync<OutcomeReturnsRow>(scope, Sql, new { reportId }, cancellation);
}

/// <summary>One outcome return.</summary>
public sealed record OutcomeReturnsRow
{
    public required string OutcomeRef { get; init; }

    public required DateTime ReturnedAt { get; init; }

    public required string Status { get; init; }

    public required string? OutcomeCode { get; init; }

    public required string? OutcomeTitle { get; init; }

    public required bool? SuspectDetails { get; init; }

    public required int? DaysAfterOutcome { get; init; }
}
