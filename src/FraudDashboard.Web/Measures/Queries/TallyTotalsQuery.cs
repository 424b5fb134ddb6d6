using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>The tallies summed over every area in scope, where a page needs months but no areas: sql/views/report/tallies_by_month.sql.</summary>
public static class TallyTotalsQuery
{
    public const string Sql = """
        select subject_code, result_code, cohort_month, sum(report_count)::bigint as report_count
        from report.tallies_by_month
        where slice = @Slice
            and offence_code = @OffenceCode
            and subject_code = any (@Subjects)
            and cohort_month between @FirstMonth and @LastMonth
        group by subject_code, result_code, cohort_month
        order by subject_code, cohort_month, result_code
        """;

    public static Task<IReadOnlyList<TallyTotalsRow>> RunAsync(
        ReadSession session, UserScope scope, TallySlice slice, IReadOnlyCollection<string> subjects,
        DateOnly firstMonth, DateOnly lastMonth, CancellationToken cancellation) =>
        session.QueryAsync<TallyTotalsRow>(
            scope, Sql,
            new { slice.Slice, slice.OffenceCode, Subjects = subjects.ToArray(), firstMonth, lastMonth }, cancellation);
}

/// <summary>Reports of one month with one result on one subject, all areas in scope together.</summary>
public sealed record TallyTotalsRow
{
    public required string SubjectCode { get; init; }

    public required string ResultCode { get; init; }

    public required DateOnly CohortMonth { get; init; }

    public required long ReportCount { get; init; }
}
