using FraudDashboard.Web.Shared.Catalogue;
using FraudDashboard.Web.Shared.Excel;
using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using FraudDashboard.Web.Shared.Reports;

namespace FraudDashboard.Web.Features.Reports;

/// <summary>The list of reports as a file: the rows, order and columns of the screen.</summary>
public static class ReportsSheet
{
    public static ReportDefinition Definition { get; } =
        new("reports", "Reports", Urls.ReportsPath, PageKeys.Worklist, ReadAsync);

    /// <summary>The columns of the list, on screen and in the file.</summary>
    public static Sheet<ReportsRow> Of(ReportRequest request) => new("Reports",
    [
        new("Report", SheetKind.Text, row => row.CrimeRef, 18),
        new("To put right", SheetKind.Text, row => GapWords.Of(row), 60, "Missing items that count, with the reason; those not yet due in brackets"),
        new("When", SheetKind.Text, row => GapWords.When(row), 14, "Days since the earliest missing item was due"),
        new("Borough", SheetKind.Text, row => request.Reference.AreaName(row.AreaCode), 22),
        new("Team", SheetKind.Text, row => row.OwnerTeam, 20),
        new("Offence code", SheetKind.Text, row => row.OffenceCode, 12),
        new("Offence", SheetKind.Text, row => row.OffenceTitle, 34),
        new("Status", SheetKind.Text, row => row.Status, 11),
        new("Loss", SheetKind.Money, row => row.LossPence, 14),
        new("Recorded", SheetKind.DateTime, row => row.RecordedAt, 17),
        new("Age (days)", SheetKind.Count, row => row.AgeDays, 11),
        new("NFIB verdict", SheetKind.Text, row => row.NfibVerdict, 14),
        new("Outcome verdict", SheetKind.Text, row => row.OutcomeVerdict, 18),
    ]);

    private static async Task<ReportContent> ReadAsync(IServiceProvider services, ReportRequest request, CancellationToken cancellation)
    {
        var list = ReportList.Of(request);
        var query = services.GetRequiredService<ReportsQuery>();
        var count = await services.GetRequiredService<ReportCountQuery>().RunAsync(request, list, cancellation);
        var rows = query.StreamAsync(request.Scope, list.Criteria with { After = null }, cancellation);
        var period = request.Filter.Period.Kind == PeriodKind.PageDefault ? "All months" : request.Filter.Period.Label;
        return new(Of(request).Content(rows), count.IsMore ? null : count.Rows, period);
    }
}
