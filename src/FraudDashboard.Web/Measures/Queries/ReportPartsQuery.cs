using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Changes;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>The teams or sources of a measure or rule in two periods, counted report by report: sql/views/report/report_results.sql.</summary>
public static class ReportPartsQuery
{
    public const string Sql = """
        select case @By when 'team' then coalesce(written_team, '') else source end as part,
            cohort_month >= @AfterFirst as is_after,
            count(*) filter (where result_code = @Right) as numerator,
            count(*) as denominator
        from report.report_results
        where subject_code = @Code
            and (@OffenceCode::text is null or offence_code = @OffenceCode)
            and (cohort_month between @BeforeFirst and @BeforeLast or cohort_month between @AfterFirst and @AfterLast)
        group by 1, 2
        """;

    /// <param name="subject">What the reports are counted under.</param>
    /// <param name="offenceCode">One offence alone; null for all.</param>
    public static Task<IReadOnlyList<ReportPartsRow>> RunAsync(
        ReadSession session, UserScope scope, ChangeQuestion question, MeasuredSubject subject, string? offenceCode, CancellationToken cancellation) =>
        session.QueryAsync<ReportPartsRow>(
            scope, Sql,
            PartsParameters.Of(question, new("", offenceCode), null) with { Code = subject.TallySubject!, Right = subject.RightResult }, cancellation);
}

/// <summary>One team, as reports write it and empty where none, or one source, in one of the two periods.</summary>
public sealed record ReportPartsRow : CountedPart;
