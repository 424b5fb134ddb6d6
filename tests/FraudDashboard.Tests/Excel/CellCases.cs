using FraudDashboard.Tests.Support.Spreadsheets;
using FraudDashboard.Web.Exports.Excel;

namespace FraudDashboard.Tests.Excel;

/// <summary>One value, and how any reader must find it in the file.</summary>
internal sealed record CellCase(SheetKind Kind, object? Value, string Type, string Read, string Format, bool Quoted = false)
{
    public ReadCell Expected => new(Type, Read, Format, Quoted);
}

/// <summary>The values that spreadsheets are known to spoil, for both writers and both readers.</summary>
internal static class CellCases
{
    private const string CutMark = " [cut: longer than a cell can hold]";

    public static IReadOnlyList<CellCase> All { get; } =
    [
        Text("01/123456/26"), Text("00123"), Text("07700900123"), Text("1/2"), Text("TRUE"), Text("12E3"), Text("'x"),
        Text("3.10"), Text("a & b <c> \"d\""), Text(" two  spaces "), Text("two\nlines"), Text("tab\tinside"),
        Text("😀 👨‍👩‍👧 𝒳"), Text("abc\u202Edcba\u202C \u2066x\u2069"), Text("naïve Ωß 漢字"), Text("]]>"), Text("&amp;"),
        Text("=cmd|' /C calc'!A0", quoted: true), Text("+44 20 7946 0000", quoted: true), Text("-1", quoted: true),
        Text("@SUM(1)", quoted: true), Text("\t=1", quoted: true), Text("  =1+1", quoted: true),
        Text("\u200B=1", quoted: true), Text("＝1", quoted: true), Text("a=1"), Text("-", quoted: true),
        new(SheetKind.Text, "bell\u0007 null\0 esc\u001B end", "text", "bell null esc end", "@"),
        new(SheetKind.Text, "lone \uD83D high, \uDE00 low, \uFFFE none", "text", "lone  high,  low,  none", "@"),
        new(SheetKind.Text, "Windows\r\nold Mac\rend", "text", "Windows\nold Mac\nend", "@"),
        new(SheetKind.Text, "\r=1", "text", "\n=1", "@", Quoted: true),
        new(SheetKind.Text, "\rplain", "text", "\nplain", "@", Quoted: true),
        new(SheetKind.Text, "\u0001=1", "text", "=1", "@", Quoted: true),
        new(SheetKind.Text, new string('x', 40_000), "text", new string('x', 32_767 - CutMark.Length) + CutMark, "@"),
        new(SheetKind.Text, new string('y', 32_767), "text", new string('y', 32_767), "@"),
        new(SheetKind.Text, 42, "text", "42", "@"),
        new(SheetKind.Text, true, "text", "yes", "@"),
        new(SheetKind.Text, new[] { "missing", "late" }, "text", "missing; late", "@"),
        new(SheetKind.Text, DayOfWeek.Monday, "text", "Monday", "@"),
        new(SheetKind.Text, new DateOnly(2026, 9, 5), "text", "05 Sep 2026", "@"),
        new(SheetKind.Text, Utc(2026, 7, 1, 23, 30), "text", "02 Jul 2026 00:30", "@"),
        Nothing(SheetKind.Text, null), Nothing(SheetKind.Text, ""), Nothing(SheetKind.Text, "\0"), Nothing(SheetKind.Count, null),
        Nothing(SheetKind.Money, DBNull.Value), Nothing(SheetKind.Date, null),
        new(SheetKind.Count, 0, "number", "0", "#,##0"),
        new(SheetKind.Count, -17, "number", "-17", "#,##0"),
        new(SheetKind.Count, 999_999_999_999_999L, "number", "999999999999999", "#,##0"),
        new(SheetKind.Count, 1_234_567_890_123_456_789L, "text", "1234567890123456789", "@"),
        new(SheetKind.Count, "[c]", "text", "[c]", "@"),
        new(SheetKind.Rate, 0.873, "number", "0.873", "0.0%"),
        new(SheetKind.Rate, 1 / 3.0, "number", "0.333333333333333", "0.0%"),
        new(SheetKind.Rate, 1m, "number", "1", "0.0%"),
        new(SheetKind.Rate, -0.02, "number", "-0.02", "0.0%"),
        new(SheetKind.Rate, double.NaN, "text", "[x]", "@"),
        new(SheetKind.Money, 1L, "number", "0.01", "£#,##0.00"),
        new(SheetKind.Money, 123_456_789_01L, "number", "123456789.01", "£#,##0.00"),
        new(SheetKind.Money, -250, "number", "-2.5", "£#,##0.00"),
        new(SheetKind.Money, 29m, "number", "0.29", "£#,##0.00"),
        new(SheetKind.Decimal, 12.345m, "number", "12.345", "#,##0.00"),
        new(SheetKind.Date, new DateOnly(2024, 2, 29), "date", "2024-02-29T00:00:00.000", "dd mmm yyyy"),
        new(SheetKind.Date, new DateOnly(1900, 3, 1), "date", "1900-03-01T00:00:00.000", "dd mmm yyyy"),
        new(SheetKind.Date, new DateOnly(1897, 5, 4), "text", "04 May 1897", "@"),
        new(SheetKind.Date, Utc(2026, 7, 1, 23, 30), "date", "2026-07-02T00:00:00.000", "dd mmm yyyy"),
        new(SheetKind.DateTime, Utc(2026, 7, 1, 23, 30), "date", "2026-07-02T00:30:00.000", "dd mmm yyyy hh:mm"),
        new(SheetKind.DateTime, Utc(2026, 12, 1, 9, 5), "date", "2026-12-01T09:05:00.000", "dd mmm yyyy hh:mm"),
        // The hour that happens twice: both moments are 01:30 on the wall.
        new(SheetKind.DateTime, Utc(2026, 10, 25, 0, 30), "date", "2026-10-25T01:30:00.000", "dd mmm yyyy hh:mm"),
        new(SheetKind.DateTime, Utc(2026, 10, 25, 1, 30), "date", "2026-10-25T01:30:00.000", "dd mmm yyyy hh:mm"),
        new(SheetKind.DateTime, new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5)), "date", "2026-06-01T08:00:00.000", "dd mmm yyyy hh:mm"),
    ];

    /// <summary>A sheet of one row with one column for each case.</summary>
    public static SheetContent Content { get; } = new Sheet<int>(
        "Cases",
        [.. All.Select((one, index) => new SheetColumn<int>($"Case {index}", one.Kind, _ => one.Value))]).Content([1]);

    private static CellCase Text(string text, bool quoted = false) => new(SheetKind.Text, text, "text", text, "@", quoted);

    private static CellCase Nothing(SheetKind kind, object? value) => new(kind, value, "empty", "", "");

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
