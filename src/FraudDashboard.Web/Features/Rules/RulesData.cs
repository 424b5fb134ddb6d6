using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>What the page of rules reads.</summary>
public sealed record RulesData
{
    /// <summary>The measure whose months the page goes by.</summary>
    public const string Measure = "completion";

    /// <summary>In the order of the checklist.</summary>
    public required IReadOnlyList<RuleFigures> Rules { get; init; }

    public static async Task<RulesData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var months = request.MonthsFor(Measure);
        var settled = request.LatestSettled(Measure);
        DateOnly[] firsts = [months.FromMonth, settled.AddMonths(-11)];
        DateOnly[] lasts = [months.ToMonth, settled];
        var codes = request.Reference.Rules.Select(rule => rule.RuleCode).ToList();
        var rows = await TallyTotalsQuery.RunAsync(session, request.TallyScope, request.Slice, codes, firsts.Min(), lasts.Max(), cancellation);
        var byRule = rows.ToLookup(row => row.SubjectCode);
        return new RulesData
        {
            Rules = [.. codes.Select(code => RuleFigures.Of(code, months, settled, [.. byRule[code]]))],
        };
    }
}
