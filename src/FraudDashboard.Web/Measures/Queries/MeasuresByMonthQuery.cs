using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>
/// Every headline measure as numerator and denominator, by month and area — completion rate by borough among them:
/// sql/views/report/measures_by_month.sql.
/// </summary>
public static class MeasuresByMonthQuery
{
    public const string Sql = """
        select measure_code, cohort_month, area_code, numerator, denominator
        from report.measures_by_month
        where slice = @Slice
            and offence_code = @OffenceCode
            and (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (@MeasureCode::text is null or measure_code = @MeasureCode)
            and cohort_month between @FirstMonth and @LastMonth
        order by measure_code, cohort_month, area_code
        """;

    public static Task<IReadOnlyList<MeasuresByMonthRow>> RunAsync(
        ReadSession session, UserScope scope, TallySlice slice, IReadOnlyCollection<string>? areaCodes,
        DateOnly firstMonth, DateOnly lastMonth, CancellationToken cancellation) =>
        RunAsync(session, scope, slice, areaCodes, null, firstMonth, lastMonth, cancellation);

    /// <summary>One measure alone, or every one when <paramref name="measureCode"/> is null.</summary>
    public static Task<IReadOnlyList<MeasuresByMonthRow>> RunAsync(
        ReadSession session, UserScope scope, TallySlice slice, IReadOnlyCollection<string>? areaCodes, string? measureCode,
        DateOnly firstMonth, DateOnly lastMonth, CancellationToken cancellation) =>
        session.QueryAsync<MeasuresByMonthRow>(
            scope, Sql,
            new { slice.Slice, slice.OffenceCode, AreaCodes = areaCodes?.ToArray(), measureCode, firstMonth, lastMonth }, cancellation);
}

/// <summary>One measure of one month and area, as its two counts.</summary>
public sealed record MeasuresByMonthRow
{
    public required string MeasureCode { get; init; }

    /// <summary>The first day of the month that the measure counts by.</summary>
    public required DateOnly CohortMonth { get; init; }

    /// <summary>A borough, or <c>none</c>.</summary>
    public required string AreaCode { get; init; }

    /// <summary>How many are in order.</summary>
    public required long Numerator { get; init; }

    /// <summary>How many are counted.</summary>
    public required long Denominator { get; init; }
}
