using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The columns of the worklist and of every list of crime reports, on screen and in the file, and the file.</summary>
public static class CrimeReportsSheet
{
    /// <summary>What the screen says of a value that is blank in the file.</summary>
    public const string NotRecorded = "not recorded";

    public static PageKeys Keys { get; } = PageKeys.Worklist with
    {
        Used = [.. PageKeys.Figures.Used!, "measure", "part", "rule", "why", "field", "agreement", "team", "source", "status", "age", "tab", "after"],
        Words = new Dictionary<string, IReadOnlyList<string>> { ["measure"] = CrimeReportKeys.Measures },
        IsFrozenToo = true,
        Idle = CrimeReportKeys.Idle,
        SortsOf = filter => CrimeReportOrders.Of(filter).Select(sort => sort.Value),
    };

    public static ExportDefinition Definition { get; } =
        new("reports", "Reports", Urls.CrimeReportsPath, Keys, ReadAsync) { IsList = true, NameOf = NameOf };

    /// <summary>The columns: <see cref="CrimeReportsTable"/> makes the table on screen from them. The file spells out what the screen says in words.</summary>
    /// <param name="request">Who asks for what.</param>
    /// <param name="gaps">Bits of the rules that are a gap or due soon on any report of the file: their columns come first.</param>
    public static Sheet<WorklistRow> Of(PageRequest request, long gaps = 0)
    {
        SheetColumn<WorklistRow>?[] columns =
        [
            new("Report", SheetKind.Text, row => row.Report.CrimeRef, 18),
            new("Status", SheetKind.Text, row => row.Report.Status, 11) { Place = ColumnPlace.File },
            new("To put right", SheetKind.Text, row => WorklistTasks.InWords(row.Tasks), 60, "What is missing, and why it counts as a gap"),
            new("Gaps", SheetKind.Count, row => row.Report.GapCount, 8, "Completion rules that are a gap") { Place = ColumnPlace.File },
            new("When", SheetKind.Text, row => WorklistTasks.Leading(row.Tasks)?.When, 14, "How late it is, or when it falls due") { Place = ColumnPlace.Screen },
            new("Due", SheetKind.Date, row => DaysLate(row) is { } late ? request.AsAtOn.AddDays(-late) : null, 13, "When what is late longest fell due, or the next falls due") { Place = ColumnPlace.File },
            new("Days late", SheetKind.Count, row => DaysLate(row), 9, "Days from then to the date of the data; below zero, days left") { Place = ColumnPlace.File },
            request.Filter.Area.IsOneArea() ? null : new("Borough", SheetKind.Text, row => request.Reference.AreaName(row.Report.AreaCode), 22),
            new("Team", SheetKind.Text, row => row.Report.OwnerTeam, 20),
            new("Offence", SheetKind.Text, row => OffenceOf(row.Report), 40) { Place = ColumnPlace.Screen },
            new("Offence code", SheetKind.Text, row => row.Report.OffenceCode, 11) { Place = ColumnPlace.File },
            new("Offence name", SheetKind.Text, row => row.Report.OffenceTitle, 34) { Place = ColumnPlace.File },
            new("Loss", SheetKind.Money, row => row.Report.LossPence, 14),
            new("Recorded", SheetKind.Date, row => row.Report.RecordedOn, 13),
            request.Filter.IsOfOutcomes() ? new("Outcome", SheetKind.Date, row => row.Report.OutcomeOn, 13, "Date of the outcome: the list is of its month") : null,
            new("Age in days", SheetKind.Count, row => row.Report.AgeDays, 9, "Days from recording to the date of the data") { Place = ColumnPlace.File },
            .. request.Reference.Rules.OrderBy(rule => (gaps & (1L << rule.RuleNo)) == 0).Select(rule => RuleColumn(request, rule)),
        ];
        return new("Reports", [.. columns.OfType<SheetColumn<WorklistRow>>()]);
    }

    private static int? DaysLate(WorklistRow row) => WorklistTasks.Leading(row.Tasks)?.DaysLate;

    /// <summary>One rule of each report in the file: blank where nothing is to put right, else "gap" or "due soon" and why.</summary>
    private static SheetColumn<WorklistRow> RuleColumn(PageRequest request, RulesRow rule)
    {
        var soonDays = request.Reference.Days("due_soon_days");
        return new($"Rule: {rule.Title}", SheetKind.Text, row => InWords(row, row.Items.FirstOrDefault(item => item.RuleCode == rule.RuleCode), soonDays), 26)
        {
            Place = ColumnPlace.File,
        };
    }

    private static string? InWords(WorklistRow row, MissingItem? item, int soonDays) => item switch
    {
        null => null,
        { IsDue: true } => $"gap: {WorklistTasks.WhyOf(item, row.Report)}",
        _ when -item.DaysLate <= soonDays => $"due soon: {WorklistTasks.WhyOf(item, row.Report)}",
        _ => null,
    };

    private static string OffenceOf(CrimeReportsRow row) =>
        row.OffenceCode.Length == 0 ? NotRecorded : $"{row.OffenceCode} {row.OffenceTitle}".TrimEnd();

    // The list that nothing is asked of has no word in its address.
    private static string NameOf(PageRequest request) => request.Filter switch
    {
        { Tab: null, Status: null } filter when !filter.IsBehindFigure() =>
            ListName.Words(filter with { Tab = "open-with-gaps" })!,
        { Tab: CrimeReportList.DefaultTab } filter => ListName.Words(filter with { Tab = "open-with-gaps" })!,
        var filter => ListName.Words(filter) ?? "all",
    };

    private static bool IsOneArea(this Area area) => area.Kind is AreaKind.Borough or AreaKind.NotAllocated;

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var list = CrimeReportList.Of(request);
        var count = await CrimeReportCount.ReadAsync(session, request, list, cancellation);
        var gaps = await CrimeReportsCountQuery.GapsAsync(session, request.Scope, list.Criteria, cancellation);
        var rows = CrimeReportsQuery.StreamAsync(session, request.Scope, list.Criteria with { After = null }, cancellation);
        var period = request.Filter.Period.Kind == PeriodKind.PageDefault ? "All months" : request.Filter.Period.Label;
        return new(Of(request, gaps).Content(rows.Select(row => WorklistRow.Of(row, request))), count.IsMore ? null : count.Rows, period);
    }
}
