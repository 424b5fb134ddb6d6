using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Whether there is a crime report in scope, before anything of it is read: sql/views/report/report_details.sql.</summary>
public static class CrimeReportExistsQuery
{
    public const string Sql = "select report_id from report.report_details where report_id = @reportId";

    public static async Task<bool> RunAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        (await session.QueryAsync<CrimeReportExistsRow>(scope, Sql, new { reportId }, cancellation)).Count > 0;
}

/// <summary>The one report.</summary>
public sealed record CrimeReportExistsRow
{
    public required long ReportId { get; init; }
}
