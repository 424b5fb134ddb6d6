using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>How many rows a list of crime reports has, counted row by row: sql/views/report/reports_listed.sql.</summary>
public static class CrimeReportsCountQuery
{
    private const string Beginning = "select count(*) from (select from report.reports_listed\n";

    /// <summary>Counts no further than <see cref="CrimeReportCriteria.CountLimit"/>.</summary>
    public static async Task<long> RunAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<long>(scope, Sql(criteria), criteria, cancellation)).Single();

    /// <summary>Counts the rows before the place in the criteria, no further than <see cref="CrimeReportCriteria.CountLimit"/>.</summary>
    public static async Task<long> BeforeAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<long>(scope, SqlBefore(criteria), criteria, cancellation)).Single();

    /// <summary>Bits of the rules that are a gap, or due soon, on any of the rows.</summary>
    public static async Task<long> GapsAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<long>(
            scope, "select coalesce(bit_or(gap_mask | soon_mask), 0) from report.reports_listed\n" + CrimeReportsCondition.Of(criteria), criteria, cancellation)).Single();

    private static string SqlBefore(CrimeReportCriteria criteria) =>
        Beginning + CrimeReportsCondition.Of(criteria) + CrimeReportSort.Of(criteria).Place(isAfter: false) + "limit @CountLimit) as counted";

    private static string Sql(CrimeReportCriteria criteria) => Beginning + CrimeReportsCondition.Of(criteria) + "limit @CountLimit) as counted";
}
