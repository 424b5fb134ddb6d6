using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Tests.Support;

/// <summary>Tallies of verdicts as the database would give them.</summary>
internal static class Verdicts
{
    /// <summary>Figures of one month from counts by area and verdict.</summary>
    public static VerdictFigures Of(PageRequest request, VerdictMeasure measure, params (string Area, string Verdict, long Reports)[] counts)
    {
        var month = request.MonthsFor(measure.Code).ToMonth;
        var asked = request.AreaCodes?.ToHashSet();
        return VerdictFigures.Of(
            request, measure,
            [
                .. counts.Where(count => asked?.Contains(count.Area) != false).GroupBy(count => count.Verdict).Select(verdict => new TallyTotalsRow
                {
                    SubjectCode = measure.Subject, ResultCode = verdict.Key, CohortMonth = month, ReportCount = verdict.Sum(count => count.Reports),
                }),
            ],
            [
                .. counts.Select(count => new TalliesByMonthRow
                {
                    SubjectCode = measure.Subject, ResultCode = count.Verdict, CohortMonth = month, AreaCode = count.Area, ReportCount = count.Reports,
                }),
            ]);
    }
}
