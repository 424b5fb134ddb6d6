using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>Reads every rule in the months asked for and its last 12 settled months, in one go.</summary>
public sealed class RuleFiguresQuery(TallyTotalsQuery totals)
{
    public async Task<RulesData> RunAsync(PageRequest request, CancellationToken cancellation)
    {
        var months = request.MonthsFor(RulesFinding.Measure);
        var settled = request.LatestSettled(RulesFinding.Measure);
        DateOnly[] firsts = [months.FromMonth, settled.AddMonths(-11)];
        DateOnly[] lasts = [months.ToMonth, settled];
        var codes = request.Reference.Rules.Select(rule => rule.RuleCode).ToList();
        var rows = await totals.RunAsync(request.Scope, request.Slice, codes, firsts.Min(), lasts.Max(), cancellation);
        var byRule = rows.ToLookup(row => row.SubjectCode);
        return new RulesData
        {
            Rules = [.. codes.Select(code => RuleFigures.Of(code, months, settled, [.. byRule[code]]))],
        };
    }
}

/// <summary>What the page of rules shows.</summary>
public sealed record RulesData
{
    /// <summary>In the order of the checklist.</summary>
    public required IReadOnlyList<RuleFigures> Rules { get; init; }
}
