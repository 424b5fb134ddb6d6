using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Changes;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>The areas or offences of a headline measure in two periods: sql/views/report/measures_by_month.sql.</summary>
public static class MeasurePartsQuery
{
    public const string Sql = """
        select case @By when 'borough' then area_code else offence_code end as part,
            cohort_month >= @AfterFirst as is_after,
            sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator
        from report.measures_by_month
        where slice = @Slice and measure_code = @Code
            and (@OffenceCode::text is null or offence_code = @OffenceCode)
            and (@AreaCodes::text[] is null or area_code = any (@AreaCodes))
            and (cohort_month between @BeforeFirst and @BeforeLast or cohort_month between @AfterFirst and @AfterLast)
        group by 1, 2
        """;

    /// <param name="slice">Area by area, or by offence: then every offence of the slice is a part.</param>
    /// <param name="areaCodes">The areas asked for; null for those of the scope.</param>
    public static Task<IReadOnlyList<MeasurePartsRow>> RunAsync(
        ReadSession session, UserScope scope, ChangeQuestion question, PartsSlice slice, IReadOnlyCollection<string>? areaCodes,
        CancellationToken cancellation) =>
        session.QueryAsync<MeasurePartsRow>(scope, Sql, PartsParameters.Of(question, slice, areaCodes), cancellation);
}

/// <summary>One area or offence in one of the two periods: a code, empty where no offence is recorded.</summary>
public sealed record MeasurePartsRow : CountedPart;
