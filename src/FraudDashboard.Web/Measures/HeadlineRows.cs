using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>The headline measures of the areas asked for month by month, and rows area by area for comparison.</summary>
public sealed record HeadlineRows(IReadOnlyList<RateSeries> Totals, IReadOnlyList<MeasuresByMonthRow> ByArea)
{
    /// <summary>Reads the two years that the tiles draw, and the months that areas are compared over.</summary>
    public static async Task<HeadlineRows> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var window = Headlines.Window(request);
        if (request.Filter.Offence is null)
        {
            // A row's own area decides: a referral that no borough holds is in the scope of the victim's borough.
            var rows = await MeasuresByMonthQuery.RunAsync(
                session, request.Reader, request.SliceByArea, null, window.FromMonth, window.ToMonth, cancellation);
            return new(Headlines.Totals(request, window, rows), rows);
        }

        var totals = await MeasuresByMonthQuery.RunAsync(session, request.ReferralScope, request.Slice, request.AreaCodes, window.FromMonth, window.ToMonth, cancellation);
        var compared = ComparedMonths(request);
        var byArea = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, null, compared.FromMonth, compared.ToMonth, cancellation);
        return new(Headlines.Totals(request, window, totals), byArea);
    }

    private static MonthRange ComparedMonths(PageRequest request)
    {
        var asked = Headlines.Codes.Select(request.MonthsFor).Append(Headlines.Last12(request)).ToList();
        return new(asked.Min(months => months.FromMonth), asked.Max(months => months.ToMonth));
    }
}
