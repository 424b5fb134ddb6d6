using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Counts by rule and reason, verdict, field agreement or worklist: sql/views/report/tallies_by_month.sql.</summary>
public static class TalliesByMonthQuery
{
    public const string Sql = """
        select subject_code, result_code, cohort_month, area_code, report_count
        from report.tallies_by_month
        where slice = @Slice
            and offence_code = @OffenceCode
            and subject_code = any (@Subjects)
            and cohort_month between @FirstMonth and @LastMonth
        order by subject_code, cohort_month, area_code, result_code
        """;

    public static Task<IReadOnlyList<TalliesByMonthRow>> RunAsync(
        ReadSession session, UserScope scope, TallySlice slice, IReadOnlyCollection<string> subjects,
        DateOnly firstMonth, DateOnly lastMonth, CancellationToken cancellation) =>
        session.QueryAsync<TalliesByMonthRow>(
            scope, Sql,
            new { slice.Slice, slice.OffenceCode, Subjects = subjects.ToArray(), firstMonth, lastMonth }, cancellation);
}

/// <summary>Reports of one month and area with one result on one subject.</summary>
public sealed record TalliesByMonthRow
{
    public required string SubjectCode { get; init; }

    public required string ResultCode { get; init; }

    public required DateOnly CohortMonth { get; init; }

    public required string AreaCode { get; init; }

    public required long ReportCount { get; init; }
}
