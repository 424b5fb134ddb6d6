using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>NFIB crimes of one report, field by field: sql/views/report/report_nfib_crimes.sql.</summary>
public static class NfibCrimesQuery
{
    public const string Sql = """
        select nfib_crime, first_submitted_at, days_after_recording, field_no, field, in_force, at_nfib, agreement
        from report.report_nfib_crimes
        where report_id = @reportId
        order by first_submitted_at, nfib_crime, field_no
        """;

    public static Task<IReadOnlyList<NfibCrimesRow>> RunAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        session.QueryAsync<NfibCrimesRow>(scope, Sql, new { reportId }, cancellation);
}

/// <summary>One field of one NFIB crime.</summary>
public sealed record NfibCrimesRow
{
    public required string NfibCrime { get; init; }

    public required DateTime FirstSubmittedAt { get; init; }

    public required int DaysAfterRecording { get; init; }

    public required int FieldNo { get; init; }

    public required string Field { get; init; }

    public required string? InForce { get; init; }

    public required string? AtNfib { get; init; }

    public required string? Agreement { get; init; }
}
