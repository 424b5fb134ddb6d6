using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>How many rows a list of crime reports has, counted row by row: sql/views/report/reports_listed.sql.</summary>
public static class CrimeReportsCountQuery
{
    private const string Beginning = "select count(*) from (select from report.reports_listed\n";

    /// <summary>Counts no further than <see cref="CrimeReportCriteria.CountLimit"/>.</summary>
    public static async Task<long> RunAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<long>(scope, Sql(criteria), criteria, cancellation)).Single();

    private static string Sql(CrimeReportCriteria criteria) => Beginning + CrimeReportsCondition.Of(criteria) + "limit @CountLimit) as counted";
}
