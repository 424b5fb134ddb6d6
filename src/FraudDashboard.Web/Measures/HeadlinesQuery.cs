using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>What the pages of measures read: two years of the measures, rules by month, and what waits today.</summary>
public static class HeadlinesQuery
{
    /// <summary>The measures of the areas asked for, and area by area for comparison.</summary>
    public static async Task<HeadlineRows> MeasuresAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var window = Headlines.Window(request);
        if (request.Filter.Offence is null)
        {
            // A row's own area decides: a referral that no borough holds is in the scope of the victim's borough.
            var rows = await MeasuresByMonthQuery.RunAsync(
                session, request.Reader, request.SliceByArea, null, window.FromMonth, window.ToMonth, cancellation);
            return new(Headlines.Totals(request, window, rows), rows);
        }

        var scope = request.Filter.Area.Kind == AreaKind.NotAllocated ? request.Reader : request.Scope;
        var totals = await MeasuresByMonthQuery.RunAsync(session, scope, request.Slice, request.AreaCodes, window.FromMonth, window.ToMonth, cancellation);
        var compared = ComparedMonths(request);
        var byArea = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, null, compared.FromMonth, compared.ToMonth, cancellation);
        return new(Headlines.Totals(request, window, totals), byArea);
    }

    /// <summary>The rules given, by gaps, with the months of their lines.</summary>
    public static async Task<IReadOnlyList<RateSeries>> RulesAsync(
        ReadSession session, PageRequest request, Func<RulesRow, bool> which, CancellationToken cancellation)
    {
        var window = RuleViewModel.Window(request);
        var codes = request.Reference.Rules.Where(rule => rule.IsCounted && which(rule)).Select(rule => rule.RuleCode);
        var rows = await RulesByMonthQuery.RunAsync(session, request.Scope, request.Slice, codes, window.FromMonth, window.ToMonth, cancellation);
        return RuleViewModel.Ordered(request, rows);
    }

    /// <summary>What waits today.</summary>
    public static async Task<IReadOnlyList<TodayCount>> TodayAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var open = await WorklistCountsQuery.RunAsync(session, request.Scope, request.Slice, cancellation);
        var waiting = await UncontactedReferralsQuery.RunAsync(session, request.Reader, request.AreaCodes, request.Filter.Offence, cancellation);
        return TodayCounts.Of(open, waiting);
    }

    private static MonthRange ComparedMonths(PageRequest request)
    {
        var asked = Headlines.Codes.Select(request.MonthsFor).Append(Headlines.Last12(request)).ToList();
        return new(asked.Min(months => months.FromMonth), asked.Max(months => months.ToMonth));
    }
}

/// <summary>The measures of the areas asked for month by month, and rows area by area.</summary>
public sealed record HeadlineRows(IReadOnlyList<RateSeries> Totals, IReadOnlyList<MeasuresByMonthRow> ByArea);
