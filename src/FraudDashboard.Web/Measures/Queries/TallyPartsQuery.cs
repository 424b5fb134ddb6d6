using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Changes;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>The areas or offences of a rule in two periods: sql/views/report/tallies_by_month.sql.</summary>
public static class TallyPartsQuery
{
    public const string Sql = """
        select case @By when 'borough' then area_code else offence_code end as part,
            cohort_month >= @AfterFirst as is_after,
            coalesce(sum(report_count) filter (where result_code = 'satisfied'), 0)::bigint as numerator,
            sum(report_count)::bigint as denominator
        from report.tallies_by_month
        where slice = @Slice and subject_code = @Code
            and (@OffenceCode::text is null or offence_code = @OffenceCode)
            and (cohort_month between @BeforeFirst and @BeforeLast or cohort_month between @AfterFirst and @AfterLast)
        group by 1, 2
        """;

    /// <param name="slice">Area by area, or by offence: then every offence of the slice is a part.</param>
    public static Task<IReadOnlyList<TallyPartsRow>> RunAsync(
        ReadSession session, UserScope scope, ChangeQuestion question, PartsSlice slice, CancellationToken cancellation) =>
        session.QueryAsync<TallyPartsRow>(scope, Sql, PartsParameters.Of(question, slice, null), cancellation);
}

/// <summary>One area or offence in one of the two periods: a code, empty where no offence is recorded.</summary>
public sealed record TallyPartsRow : CountedPart;
