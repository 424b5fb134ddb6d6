using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>The rules of one borough by gaps, as a file: the rows and order of the screen.</summary>
public static class BoroughRulesSheet
{
    public static ExportDefinition Definition { get; } =
        new("borough-rules", RuleGapsSheet.Sheet.Title, Urls.BoroughsPath, PageKeys.Worklist, ReadAsync);

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var series = await RuleSeries.ReadAsync(session, request, _ => true, cancellation);
        var rows = series.Select(rule => RuleViewModel.Of(request, rule)).ToList();
        return new(RuleGapsSheet.Sheet.Content(rows), rows.Count, request.MonthsFor(Headlines.Completion));
    }
}
