using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>One measure over its period, area by area.</summary>
public sealed record MeasureAreas(string MeasureCode, IReadOnlyList<AreaRate> Areas);

/// <summary>What the page reads: the measure compared, and the two beside it.</summary>
public sealed record BoroughsData(IReadOnlyList<MeasureAreas> Measures)
{
    private static readonly string[] Columns = [Headlines.Completion, "recorded_24h", "nfib"];

    /// <summary>The code of the measure that boroughs are compared by.</summary>
    internal static string ComparedOf(PageFilter filter) => Headlines.Codes.Contains(filter.Measure) ? filter.Measure! : Headlines.Completion;

    /// <summary>The measure compared, and two more.</summary>
    public static IReadOnlyList<string> Codes(PageFilter filter)
    {
        var compared = ComparedOf(filter);
        return [.. Columns.Prepend(compared).Distinct().Take(3)];
    }

    /// <summary>The request with the page's own period: the last twelve settled months of each measure.</summary>
    public static PageRequest Dated(PageRequest request) =>
        request with { Filter = request.Filter with { Period = request.Filter.Period.Or(Period.Last12Months) } };

    public static async Task<BoroughsData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var dated = Dated(request);
        var months = Codes(request.Filter).ToDictionary(code => code, dated.MonthsFor);
        var rows = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, null,
            months.Values.Min(range => range.FromMonth), months.Values.Max(range => range.ToMonth), cancellation);
        return new([.. months.Select(measure => new MeasureAreas(measure.Key, Headlines.ByArea(measure.Key, measure.Value, rows)))]);
    }
}
