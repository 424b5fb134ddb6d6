using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Where a report stands in the list that it was opened from, and the reports before and after it there.</summary>
/// <param name="Place">Its number in the list, from 1; null where more come before it than are counted.</param>
/// <param name="PreviousId">Null on the first.</param>
/// <param name="NextId">Null on the last.</param>
public sealed record CrimeReportNeighbours(long? Place, long? PreviousId, long? NextId)
{
    /// <summary>Reads the neighbours in the list's own order and under the rights of the list; null where the report is not in it.</summary>
    public static async Task<CrimeReportNeighbours?> ReadAsync(
        ReadSession session, PageRequest request, CrimeReportList list, long reportId, CancellationToken cancellation)
    {
        var scope = request.Scope;
        if (await CrimeReportsQuery.InListAsync(session, scope, list.Criteria with { OnlyId = reportId }, cancellation) is not { } row)
        {
            return null;
        }

        var from = list.Criteria with { After = CrimeReportSort.Of(list.Criteria).KeyOf(row), Limit = 1, CountLimit = CrimeReportCount.Limit + 1 };
        var next = await CrimeReportsQuery.RunAsync(session, scope, from, cancellation);
        var previous = await CrimeReportsQuery.BeforeAsync(session, scope, from, cancellation);
        var before = await CrimeReportsCountQuery.BeforeAsync(session, scope, from, cancellation);
        return new(
            before > CrimeReportCount.Limit ? null : before + 1,
            previous.SingleOrDefault()?.ReportId,
            next.SingleOrDefault()?.ReportId);
    }
}
