using System.Text.Json;
using FraudDashboard.Web.Shared.Reports;

namespace FraudDashboard.Web.Features.Reports;

/// <summary>What is to put right on a report, in words.</summary>
public static class GapWords
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The missing items of a row, those longest due first.</summary>
    public static IReadOnlyList<MissingItem> Items(ReportsRow row) =>
        JsonSerializer.Deserialize<List<MissingItem>>(row.Gaps, Options) ?? [];

    /// <summary>"Victim age cannot be read; Enabler missing (Protect advice given due in 2 days)".</summary>
    public static string Of(ReportsRow row)
    {
        var items = Items(row);
        var due = string.Join("; ", items.Where(item => item.IsDue).Select(item => $"{item.Title} {Why(item.Why)}"));
        var soon = string.Join("; ", items.Where(item => !item.IsDue).Select(item => $"{item.Title} {Days(item)}"));
        return soon.Length == 0 ? due : $"{due} ({soon})".Trim();
    }

    /// <summary>How late the earliest due item is, or when the first becomes due.</summary>
    public static string When(ReportsRow row) => Items(row) is [var first, ..] ? Days(first) : "";

    /// <summary>The reason as a worklist says it.</summary>
    public static string Why(string why) => why switch
    {
        "placeholder" => "placeholder typed",
        "invalid" => "cannot be read",
        "late" => "recorded late",
        _ => why,
    };

    public static string Days(MissingItem item) => item.DaysLate switch
    {
        < -1 => $"due in {-item.DaysLate} days",
        -1 => "due tomorrow",
        0 => "due today",
        1 => "1 day late",
        _ => $"{item.DaysLate} days late",
    };
}

/// <summary>One missing item of a report.</summary>
public sealed record MissingItem(string RuleCode, string Title, string Why, bool IsDue, int DaysLate);
