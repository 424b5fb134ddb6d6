using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The columns of the worklist and of every list of crime reports, on screen and in the file, and the file.</summary>
public static class CrimeReportsSheet
{
    private const string NotRecorded = "not recorded";

    public static PageKeys Keys { get; } = PageKeys.Worklist with
    {
        Used = [.. PageKeys.Figures.Used!, "measure", "part", "rule", "why", "field", "agreement", "team", "source", "status", "age", "tab", "after"],
        Words = new Dictionary<string, IReadOnlyList<string>> { ["measure"] = CrimeReportKeys.Measures },
        Idle = CrimeReportKeys.Idle,
        SortsOf = filter => CrimeReportOrders.Of(filter).Select(sort => sort.Value),
    };

    public static ExportDefinition Definition { get; } =
        new("reports", "Reports", Urls.CrimeReportsPath, Keys, ReadAsync) { IsList = true };

    /// <summary>The columns: <see cref="CrimeReportsTable"/> makes the table on screen from them.</summary>
    public static Sheet<WorklistRow> Of(PageRequest request)
    {
        SheetColumn<WorklistRow>?[] columns =
        [
            new("Report", SheetKind.Text, row => row.Report.CrimeRef, 18),
            new("To put right", SheetKind.Text, row => WorklistTasks.InWords(row.Tasks), 60, "What is missing, and why it counts as a gap"),
            new("When", SheetKind.Text, row => WorklistTasks.Leading(row.Tasks)?.When, 14, "How late it is, or when it falls due"),
            request.Filter.Area.IsOneArea() ? null : new("Borough", SheetKind.Text, row => request.Reference.AreaName(row.Report.AreaCode), 22),
            new("Team", SheetKind.Text, row => row.Report.OwnerTeam, 20),
            new("Offence", SheetKind.Text, row => OffenceOf(row.Report), 40),
            new("Loss", SheetKind.Money, row => row.Report.LossPence is { } pence ? pence : NotRecorded, 14),
            new("Recorded", SheetKind.Date, row => row.Report.RecordedOn, 13),
        ];
        return new("Reports", [.. columns.OfType<SheetColumn<WorklistRow>>()]);
    }

    private static string OffenceOf(CrimeReportsRow row) =>
        row.OffenceCode.Length == 0 ? NotRecorded : $"{row.OffenceCode} {row.OffenceTitle}".TrimEnd();

    private static bool IsOneArea(this Area area) => area.Kind is AreaKind.Borough or AreaKind.NotAllocated;

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var list = CrimeReportList.Of(request);
        var count = await CrimeReportCount.ReadAsync(session, request, list, cancellation);
        var rows = CrimeReportsQuery.StreamAsync(session, request.Scope, list.Criteria with { After = null }, cancellation);
        var period = request.Filter.Period.Kind == PeriodKind.PageDefault ? "All months" : request.Filter.Period.Label;
        return new(Of(request).Content(rows.Select(row => WorklistRow.Of(row, request))), count.IsMore ? null : count.Rows, period);
    }
}
