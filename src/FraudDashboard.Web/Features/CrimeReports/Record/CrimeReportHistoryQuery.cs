using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What each load changed on one report: sql/views/report/report_history.sql.</summary>
public static class CrimeReportHistoryQuery
{
    public const string Sql = """
        select load_id, as_at_on, file_name, is_first, is_changed, fields_changed, gaps_opened, gaps_closed
        from report.report_history
        where report_id = @reportId
        order by load_id desc
        """;

    public static Task<IReadOnlyList<CrimeReportHistoryRow>> RunAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        session.QueryAsync<CrimeReportHistoryRow>(scope, Sql, new { reportId }, cancellation);
}

/// <summary>One load that changed the report.</summary>
public sealed record CrimeReportHistoryRow
{
    public required long LoadId { get; init; }

    public required DateOnly AsAtOn { get; init; }

    public required string FileName { get; init; }

    public required bool IsFirst { get; init; }

    public required bool IsChanged { get; init; }

    public required string[] FieldsChanged { get; init; }

    public required string[] GapsOpened { get; init; }

    public required string[] GapsClosed { get; init; }
}
