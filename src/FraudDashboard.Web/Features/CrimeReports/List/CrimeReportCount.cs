using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>How many rows a list of crime reports has; more than that where counting stopped.</summary>
public sealed record CrimeReportCount(long Rows, bool IsMore)
{
    /// <summary>Row-by-row counts stop here: the page says "more than".</summary>
    public const int Limit = 10_000;

    /// <summary>
    /// Counts from the tallies where they count the same rows, else row by row up to the limit. A check holds the tallies
    /// equal to a recount.
    /// </summary>
    public static async Task<CrimeReportCount> ReadAsync(ReadSession session, PageRequest request, CrimeReportList list, CancellationToken cancellation)
    {
        if (list.Tally is not { } tally)
        {
            var counted = await CrimeReportsCountQuery.RunAsync(
                session, request.Scope, list.Criteria with { CountLimit = Limit + 1 }, cancellation);
            return new(Math.Min(counted, Limit), counted > Limit);
        }

        var criteria = list.Criteria;
        var rows = await TallyTotalsQuery.RunAsync(
            session, request.TallyScope, request.Slice, [tally.Subject],
            criteria.FromMonth ?? criteria.OutcomeFromMonth ?? DateOnly.MinValue,
            criteria.ToMonth ?? criteria.OutcomeToMonth ?? DateOnly.MaxValue, cancellation);
        return new(rows.Where(row => tally.Results?.Contains(row.ResultCode) != false).Sum(row => row.ReportCount), false);
    }
}
