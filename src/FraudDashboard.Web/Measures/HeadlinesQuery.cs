using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>What the pages of measures read: two years of the measures, rules by month, and what waits today.</summary>
public sealed class HeadlinesQuery(
    MeasuresByMonthQuery measures, RulesByMonthQuery rules, WorklistCountsQuery worklist, UncontactedReferralsQuery referrals)
{
    /// <summary>The measures of the areas asked for, and area by area for comparison.</summary>
    public async Task<HeadlineRows> MeasuresAsync(PageRequest request, CancellationToken cancellation)
    {
        var window = Headlines.Window(request);
        if (request.Filter.Offence is null)
        {
            // A row's own area decides: a referral that no borough holds is in the scope of the victim's borough.
            var rows = await measures.RunAsync(
                request.Reader, request.SliceByArea, null, window.FromMonth, window.ToMonth, cancellation);
            return new(Headlines.Totals(request, window, rows), rows);
        }

        var scope = request.Filter.Area.Kind == AreaKind.NotAllocated ? request.Reader : request.Scope;
        var totals = measures.RunAsync(scope, request.Slice, request.AreaCodes, window.FromMonth, window.ToMonth, cancellation);
        var compared = ComparedMonths(request);
        var byArea = measures.RunAsync(
            request.Reader, request.SliceByArea, null, compared.FromMonth, compared.ToMonth, cancellation);
        return new(Headlines.Totals(request, window, await totals), await byArea);
    }

    /// <summary>The rules given, by gaps, with the months of their lines.</summary>
    public async Task<IReadOnlyList<RateSeries>> RulesAsync(
        PageRequest request, Func<RulesRow, bool> which, CancellationToken cancellation)
    {
        var window = RuleViewModel.Window(request);
        var codes = request.Reference.Rules.Where(rule => rule.IsCounted && which(rule)).Select(rule => rule.RuleCode);
        var rows = await rules.RunAsync(request.Scope, request.Slice, codes, window.FromMonth, window.ToMonth, cancellation);
        return RuleViewModel.Ordered(request, rows);
    }

    /// <summary>What waits today.</summary>
    public async Task<IReadOnlyList<TodayCount>> TodayAsync(PageRequest request, CancellationToken cancellation)
    {
        var open = worklist.RunAsync(request.Scope, request.Slice, cancellation);
        var waiting = referrals.RunAsync(request.Reader, request.AreaCodes, request.Filter.Offence, cancellation);
        return TodayCounts.Of(await open, await waiting);
    }

    private static MonthRange ComparedMonths(PageRequest request)
    {
        var asked = Headlines.Codes.Select(request.MonthsFor).Append(Headlines.Last12(request)).ToList();
        return new(asked.Min(months => months.FromMonth), asked.Max(months => months.ToMonth));
    }
}

/// <summary>The measures of the areas asked for month by month, and rows area by area.</summary>
public sealed record HeadlineRows(IReadOnlyList<RateSeries> Totals, IReadOnlyList<MeasuresByMonthRow> ByArea);
