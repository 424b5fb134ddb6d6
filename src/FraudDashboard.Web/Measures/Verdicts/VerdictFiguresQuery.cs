using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Verdicts;

/// <summary>Reads the verdicts of a measure: months from the totals, areas from the tallies, side by side.</summary>
public static class VerdictFiguresQuery
{
    /// <summary>The figures of the months and area asked for.</summary>
    public static async Task<VerdictFigures> RunAsync(ReadSession session, PageRequest request, VerdictMeasure measure, CancellationToken cancellation)
    {
        var months = request.MonthsFor(measure.Code);
        var window = VerdictFigures.Window(request, measure.Code);
        var byMonth = await TallyTotalsQuery.RunAsync(
            session, request.Scope, request.Slice, [measure.Subject], window.FromMonth, window.ToMonth, cancellation);
        // The reader's whole scope, not the area asked for: the comparison is with all of it.
        var byArea = await TalliesByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, [measure.Subject], months.FromMonth, months.ToMonth, cancellation);
        return VerdictFigures.Of(request, measure, byMonth, byArea);
    }
}
