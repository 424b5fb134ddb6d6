using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>One measure that a load moved: over which months, and from what to what.</summary>
public sealed record MovedMeasure(string Title, string Months, Proportion Before, Proportion After)
{
    public static MovedMeasure Of(string title, MeasureMovesRow row) => new(title, MonthsOf(row), row.Before, row.After);

    private static string MonthsOf(MeasureMovesRow row)
    {
        var span = ((row.LastMonth.Year - row.FirstMonth.Year) * 12) + row.LastMonth.Month - row.FirstMonth.Month + 1;
        return span == 1 ? $"1, {Format.Month(row.FirstMonth)}"
            : $"{Format.Count(row.MonthCount)}{(row.MonthCount < span ? $" of the {Format.Count(span)} from" : ",")} {Format.Month(row.FirstMonth)} to {Format.Month(row.LastMonth)}";
    }
}
