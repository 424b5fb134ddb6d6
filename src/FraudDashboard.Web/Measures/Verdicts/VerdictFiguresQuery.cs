using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Verdicts;

/// <summary>Reads the verdicts of a measure: months from the totals, areas from the tallies, side by side.</summary>
public sealed class VerdictFiguresQuery(TallyTotalsQuery totals, TalliesByMonthQuery tallies)
{
    public async Task<VerdictFigures> RunAsync(PageRequest request, VerdictMeasure measure, CancellationToken cancellation)
    {
        var months = request.MonthsFor(measure.Code);
        var window = VerdictFigures.Window(request, measure.Code);
        var byMonth = totals.RunAsync(
            request.Scope, request.Slice, [measure.Subject], window.FromMonth, window.ToMonth, cancellation);
        // The reader's whole scope, not the area asked for: the comparison is with all of it.
        var byArea = tallies.RunAsync(
            request.Reader, request.SliceByArea, [measure.Subject], months.FromMonth, months.ToMonth, cancellation);
        await Task.WhenAll(byMonth, byArea);
        return VerdictFigures.Of(request, measure, await byMonth, await byArea);
    }
}
