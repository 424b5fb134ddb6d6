using System.Globalization;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Where a page of a list ended: the value sorted by, the internal id, and how many rows came before.</summary>
public sealed record CrimeReportKey(long ReportId, DateTime RecordedAt, DateOnly LateOrder, long Number)
{
    public long Position { get; init; }
}

/// <summary>One order of the list of reports, with its keyset.</summary>
/// <param name="Name">Its word in an address.</param>
/// <param name="Column">The column of the view that it goes by.</param>
/// <param name="Parameter">Which parameter has that column's value of the row that it goes on from.</param>
/// <param name="IsDescending">Large before small, late before early.</param>
public sealed record CrimeReportSort(
    string Name, string Column, string Parameter, bool IsDescending, Func<CrimeReportsRow, string> Value, Func<string, long, CrimeReportKey> Key)
{
    private static readonly CrimeReportSort[] All =
    [
        new("newest", "recorded_at", "@AfterAt", true, Moment, ReadMoment),
        new("oldest", "recorded_at", "@AfterAt", false, Moment, ReadMoment),
        new("due", "late_order", "@AfterLate", true, row => Day(row.LateOrder), ReadDay),
        new("late", "late_order", "@AfterLate", false, row => Day(row.LateOrder), ReadDay),
        new("fix", "fix_order", "@AfterNumber", false, row => Number(row.FixOrder), ReadNumber),
        new("gaps", "gap_count", "@AfterNumber", true, row => Number(row.GapCount), ReadNumber),
        new("loss", "loss_order", "@AfterNumber", true, row => Number(row.LossOrder), ReadNumber),
    ];

    // What falls due soon has its date ahead: the nearest is the earliest, not the latest.
    private static readonly CrimeReportSort Soon = new("due", "soon_due_on", "@AfterLate", false, row => Day(row.SoonDueOn ?? row.LateOrder), ReadDay);

    /// <summary>The order of a list.</summary>
    public static CrimeReportSort Of(CrimeReportCriteria criteria) =>
        criteria is { Tab: "due-soon", Sort: "due" } ? Soon : All.First(sort => sort.Name == criteria.Sort);

    public string Sql(bool isAfter) => (isAfter ? Place(isAfter: true) : "") + Order(IsDescending);

    /// <summary>The rows before a place, from there backwards.</summary>
    public string SqlBefore => Place(isAfter: false) + Order(!IsDescending);

    /// <summary>The condition that a row comes after a place, or before it.</summary>
    public string Place(bool isAfter) => $"and ({Column}, report_id) {(isAfter == IsDescending ? "<" : ">")} ({Parameter}, @AfterId)\n";

    /// <summary>The keyset token of a row, as it stands in an address: no crime reference is in it.</summary>
    public string Token(CrimeReportsRow row, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{Value(row)}_{row.ReportId}_{position}");

    /// <summary>The place of a row in this order.</summary>
    public CrimeReportKey KeyOf(CrimeReportsRow row) => Key(Value(row), row.ReportId);

    /// <summary>Reads a token; null when it is not one of this order.</summary>
    public CrimeReportKey? Read(string? token)
    {
        var parts = token?.Split('_');
        try
        {
            return parts is [var value, var id, var position]
                ? Key(value, Number(id)) with { Position = Number(position) } : null;
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private string Order(bool isDescending) => isDescending ? $"order by {Column} desc, report_id desc\n" : $"order by {Column}, report_id\n";

    private static string Moment(CrimeReportsRow row) => Number(row.RecordedAt.Ticks);

    private static CrimeReportKey ReadMoment(string text, long id) =>
        new(id, new DateTime(long.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc), default, 0);

    private static string Day(DateOnly day) => Number(day.DayNumber);

    private static CrimeReportKey ReadDay(string text, long id) =>
        new(id, default, DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture)), 0);

    private static CrimeReportKey ReadNumber(string text, long id) => new(id, default, default, Number(text));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
