using System.Globalization;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Where a page of a list ended: the value sorted by, the internal id, and how many rows came before.</summary>
public sealed record CrimeReportKey(long ReportId, DateTime RecordedAt, DateOnly LateOrder, long Number)
{
    public long Position { get; init; }
}

/// <summary>One order of the list of reports, with its keyset.</summary>
public sealed record CrimeReportSort(string Name, string After, string Order, Func<CrimeReportsRow, string> Value, Func<string, long, CrimeReportKey> Key)
{
    private static readonly CrimeReportSort[] All =
    [
        new("newest", "and (recorded_at, report_id) < (@AfterAt, @AfterId)\n", "order by recorded_at desc, report_id desc\n", Moment, ReadMoment),
        new("oldest", "and (recorded_at, report_id) > (@AfterAt, @AfterId)\n", "order by recorded_at, report_id\n", Moment, ReadMoment),
        new("late", "and (late_order, report_id) > (@AfterLate, @AfterId)\n", "order by late_order, report_id\n",
            row => row.LateOrder.DayNumber.ToString(CultureInfo.InvariantCulture),
            (text, id) => new(id, default, DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture)), 0)),
        new("gaps", "and (gap_count, report_id) < (@AfterNumber, @AfterId)\n", "order by gap_count desc, report_id desc\n",
            row => row.GapCount.ToString(CultureInfo.InvariantCulture), ReadNumber),
        new("loss", "and (loss_order, report_id) < (@AfterNumber, @AfterId)\n", "order by loss_order desc, report_id desc\n",
            row => row.LossOrder.ToString(CultureInfo.InvariantCulture), ReadNumber),
    ];

    public static CrimeReportSort Of(string name) => All.First(sort => sort.Name == name);

    public string Sql(bool isAfter) => (isAfter ? After : "") + Order;

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

    private static string Moment(CrimeReportsRow row) => row.RecordedAt.Ticks.ToString(CultureInfo.InvariantCulture);

    private static CrimeReportKey ReadMoment(string text, long id) =>
        new(id, new DateTime(long.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc), default, 0);

    private static CrimeReportKey ReadNumber(string text, long id) => new(id, default, default, Number(text));

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
