using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>The headline measures of the areas asked for month by month, and rows area by area for comparison.</summary>
public sealed record HeadlineRows(IReadOnlyList<RateSeries> Totals, IReadOnlyList<MeasuresByMonthRow> ByArea)
{
    private const string VictimCare = "victim_care";

    /// <summary>Reads the two years that the tiles draw, and the months that areas are compared over.</summary>
    public static async Task<HeadlineRows> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var window = Headlines.Window(request);
        var totals = await TotalsAsync(session, request, window, cancellation);
        var compared = ComparedMonths(request);
        var byArea = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, null, compared.FromMonth, compared.ToMonth, cancellation);
        return new(Headlines.Totals(request, window, totals), byArea);
    }

    // Rows of all London have a scope of their own, which holds no referrals: those are counted by borough.
    private static async Task<IReadOnlyList<MeasuresByMonthRow>> TotalsAsync(
        ReadSession session, PageRequest request, MonthRange window, CancellationToken cancellation)
    {
        if (!request.Slice.IsOfAllLondon)
        {
            return await MeasuresByMonthQuery.RunAsync(
                session, request.ReferralScope, request.Slice, request.AreaCodes, window.FromMonth, window.ToMonth, cancellation);
        }

        var tallied = await MeasuresByMonthQuery.RunAsync(
            session, request.TallyScope, request.Slice, request.AreaCodes, window.FromMonth, window.ToMonth, cancellation);
        var referrals = await MeasuresByMonthQuery.RunAsync(
            session, request.ReferralScope, request.Slice, request.AreaCodes, VictimCare, window.FromMonth, window.ToMonth, cancellation);
        return [.. tallied.Where(row => row.MeasureCode != VictimCare), .. referrals];
    }

    private static MonthRange ComparedMonths(PageRequest request)
    {
        // A page without a period of its own also says how the area stands over the last settled year of each measure.
        var years = request.Filter.Period.Kind == PeriodKind.PageDefault ? Headlines.Codes.Select(request.YearFor) : [];
        var asked = Headlines.Codes.Select(request.MonthsFor).Concat(years).Append(Headlines.Last12(request)).ToList();
        return new(asked.Min(months => months.FromMonth), asked.Max(months => months.ToMonth));
    }
}
