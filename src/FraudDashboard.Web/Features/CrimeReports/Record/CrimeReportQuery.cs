using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One report as the force holds it: sql/views/report/report_details.sql.</summary>
public static class CrimeReportQuery
{
    public const string Sql = """
        select report_id, crime_ref, area_code, source, status, reported_at, recorded_at, source_updated_at,
            call_for_service_ground, crime_confirmed, offence_code, offence_title, counting_rule, count_unit,
            offence_count, victim_type, victim_age, victim_postcode_district, victim_borough_code,
            vulnerability_assessed, vulnerable, allocated_at, last_victim_update_at, last_supervisor_review_at,
            loss_pence, online_flag, enabler, is_enabler_online, mo_length, suspect_status, owner_team, written_team, outcome_code, outcome_title,
            outcome_at, cancellation_code, cancellation_title, is_counted, is_complete, gap_count, nfib_verdict, outcome_verdict, as_at_on
        from report.report_details
        where report_id = @reportId
        """;

    public static Task<IReadOnlyList<CrimeReportRow>> RunAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        session.QueryAsync<CrimeReportRow>(scope, Sql, new { reportId }, cancellation);
}

/// <summary>One crime report.</summary>
public sealed record CrimeReportRow
{
    public required long ReportId { get; init; }

    public required string CrimeRef { get; init; }

    public required string AreaCode { get; init; }

    public required string Source { get; init; }

    public required string Status { get; init; }

    public required DateTime ReportedAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateTime SourceUpdatedAt { get; init; }

    public required string? CallForServiceGround { get; init; }

    public required bool? CrimeConfirmed { get; init; }

    public required string? OffenceCode { get; init; }

    public required string? OffenceTitle { get; init; }

    public required string? CountingRule { get; init; }

    public required string? CountUnit { get; init; }

    public required int? OffenceCount { get; init; }

    public required string? VictimType { get; init; }

    public required int? VictimAge { get; init; }

    public required string? VictimPostcodeDistrict { get; init; }

    public required string? VictimBoroughCode { get; init; }

    public required bool? VulnerabilityAssessed { get; init; }

    public required bool? Vulnerable { get; init; }

    public required DateTime? AllocatedAt { get; init; }

    public required DateTime? LastVictimUpdateAt { get; init; }

    public required DateTime? LastSupervisorReviewAt { get; init; }

    public required long? LossPence { get; init; }

    public required bool? OnlineFlag { get; init; }

    public required string? Enabler { get; init; }

    public required bool IsEnablerOnline { get; init; }

    public required int? MoLength { get; init; }

    public required string? SuspectStatus { get; init; }

    public required string? OwnerTeam { get; init; }

    /// <summary>That team as the report writes it.</summary>
    public string? WrittenTeam { get; init; }

    public required string? OutcomeCode { get; init; }

    public required string? OutcomeTitle { get; init; }

    public required DateTime? OutcomeAt { get; init; }

    public required string? CancellationCode { get; init; }

    public required string? CancellationTitle { get; init; }

    public required bool IsCounted { get; init; }

    public required bool IsComplete { get; init; }

    public required int GapCount { get; init; }

    public required string? NfibVerdict { get; init; }

    public required string? OutcomeVerdict { get; init; }

    public required DateOnly AsAtOn { get; init; }
}
