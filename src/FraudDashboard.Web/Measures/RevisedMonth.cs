using System.Globalization;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>A figure of a frozen month that has moved since by more than a setting allows.</summary>
/// <param name="MeasureCode">The measure.</param>
/// <param name="PackId">The latest pack of the month.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Then">As it was frozen.</param>
/// <param name="Now">As it stands.</param>
public sealed record RevisedMonth(string MeasureCode, long PackId, DateOnly Month, Proportion Then, Proportion Now)
{
    private const string SizeSetting = "revision_points";

    /// <summary>The move in percentage points; null where one of the two counts nothing.</summary>
    public double? Points => (Now.Rate - Then.Rate) * 100;

    /// <summary>"Reports complete, September 2026: 82.9 % now, 84.1 % when it was frozen".</summary>
    public string Words(PageRequest request) =>
        $"{request.Reference.Measure(MeasureCode).Title}, {Format.Month(Month)}: {Now.Full(MeasureWords.Nothing(MeasureCode))} now, {Then.Full(MeasureWords.Nothing(MeasureCode))} when it was frozen";

    /// <summary>Those of the area of the page, the largest first; none while a frozen month is read, or within one offence.</summary>
    public static async Task<IReadOnlyList<RevisedMonth>> ReadAsync(
        ReadSession session, PageRequest request, IReadOnlyList<RateSeries> series, CancellationToken cancellation)
    {
        if (!FrozenTrendQuery.IsFor(request))
        {
            return [];
        }

        var size = double.Parse(request.Reference.Settings[SizeSetting], CultureInfo.InvariantCulture);
        var frozen = await FrozenTrendQuery.RunAsync(session, request, [.. series.Select(one => one.Code)], cancellation);
        return
        [
            .. frozen.Join(series, row => row.FigureCode, one => one.Code, (row, one) => new RevisedMonth(
                    row.FigureCode, row.PackId, row.PackMonth, new(row.Numerator, row.Denominator), one.At(row.PackMonth)))
                .Where(month => month.Then != month.Now && month.Now.Denominator > 0 && (month.Points is not { } points || Math.Abs(points) >= size))
                .OrderByDescending(month => Math.Abs(month.Points ?? 100)).ThenByDescending(month => month.Month),
        ];
    }
}
