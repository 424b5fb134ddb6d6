using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>The rules of one borough by gaps, as a file: the rows and order of the screen.</summary>
public static class BoroughRulesSheet
{
    public static ExportDefinition Definition { get; } =
        new("borough-rules", "Rules by gaps", Urls.BoroughsPath, PageKeys.Worklist, ReadAsync);

    public static Sheet<RuleViewModel> Sheet { get; } = new("Rules by gaps",
    [
        new("Rule", SheetKind.Text, row => row.Rule.Title, 34),
        new("Gaps", SheetKind.Count, row => row.Gaps, 12, "Reports that the rule applies to and is due for, and that do not satisfy it"),
        new("Due", SheetKind.Count, row => row.Value.Denominator, 12),
        new("Pass rate", SheetKind.Rate, row => row.Value.Rate ?? (object)"[z]", 12),
        new("12 months", SheetKind.Text, row => row.Trend.Verdict.Words, 18, "From the settled months of the line on screen"),
    ]);

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var series = await HeadlinesQuery.RulesAsync(session, request, _ => true, cancellation);
        var rows = series.Select(rule => RuleViewModel.Of(request, rule)).ToList();
        return new(Sheet.Content(rows), rows.Count, request.MonthsFor(Headlines.Completion).Label);
    }
}
