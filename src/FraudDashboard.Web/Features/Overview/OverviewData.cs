using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>What the overview reads, small enough to hand to its circuit; the sentences are made of it on each side.</summary>
public sealed record OverviewData
{
    public required IReadOnlyList<RateSeries> Measures { get; init; }

    /// <summary>Completion of the period, area by area.</summary>
    public required IReadOnlyList<AreaRate> Areas { get; init; }

    /// <summary>Completion of the twelve months that end with it.</summary>
    public required IReadOnlyList<AreaRate> AreasOver12Months { get; init; }

    /// <summary>Every counted rule with a gap, those with the most first.</summary>
    public required IReadOnlyList<RateSeries> Rules { get; init; }

    public required IReadOnlyList<OutstandingCount> Outstanding { get; init; }

    /// <summary>Of the measures that have changed.</summary>
    public IReadOnlyList<MeasureCause> Causes { get; init; } = [];

    /// <summary>Figures of frozen months that have moved since by more than is usual.</summary>
    public IReadOnlyList<RevisedMonth> Revised { get; init; } = [];

    public static async Task<OverviewData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var rows = await HeadlineRows.ReadAsync(session, request, cancellation);
        var rules = await RuleSeries.ReadAsync(session, request, _ => true, cancellation);
        return new OverviewData
        {
            Measures = rows.Totals,
            Areas = Headlines.ByArea(Headlines.Completion, request.MonthsFor(Headlines.Completion), rows.ByArea),
            AreasOver12Months = Headlines.ByArea(Headlines.Completion, Headlines.Last12(request), rows.ByArea),
            Rules = rules,
            Revised = await RevisedMonth.ReadAsync(session, request, rows.Totals, cancellation),
            Causes = await MeasureCause.ReadAsync(session, request, rows, cancellation),
            Outstanding = await OutstandingWork.ReadAsync(session, request, cancellation),
        };
    }
}
