using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>
/// How many rows a list of reports has: from the tallies where they count the same rows, else row by row up to a limit.
/// A check holds the tallies equal to a recount.
/// </summary>
public static class CrimeReportCountQuery
{
    /// <summary>Row-by-row counts stop here: the page says "more than".</summary>
    public const int Limit = 10_000;

    public static async Task<ReportCount> RunAsync(ReadSession session, PageRequest request, CrimeReportList list, CancellationToken cancellation)
    {
        if (list.Tally is not { } tally)
        {
            var counted = await CrimeReportsQuery.CountAsync(
                session, request.Scope, list.Criteria with { CountLimit = Limit + 1 }, cancellation);
            return new(Math.Min(counted, Limit), counted > Limit);
        }

        var criteria = list.Criteria;
        var rows = await TallyTotalsQuery.RunAsync(
            session, request.Scope, request.Slice, [tally.Subject],
            criteria.FromMonth ?? criteria.OutcomeFromMonth ?? DateOnly.MinValue,
            criteria.ToMonth ?? criteria.OutcomeToMonth ?? DateOnly.MaxValue, cancellation);
        return new(rows.Where(row => tally.Results?.Contains(row.ResultCode) != false).Sum(row => row.ReportCount), false);
    }
}

/// <summary>A number of rows; more than that where counting stopped.</summary>
public sealed record ReportCount(long Rows, bool IsMore);
