using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Rule pass rates by month over all areas of the scope: sql/views/report/tallies_by_month.sql.</summary>
public static class RulesByMonthQuery
{
    public const string Sql = """
        select subject_code, cohort_month,
            coalesce(sum(report_count) filter (where result_code = 'satisfied'), 0)::bigint as satisfied_count,
            sum(report_count)::bigint as due_count
        from report.tallies_by_month
        where slice = @Slice
            and offence_code = @OffenceCode
            and subject_code = any (@Subjects)
            and cohort_month between @FirstMonth and @LastMonth
        group by subject_code, cohort_month
        order by subject_code, cohort_month
        """;

    public static Task<IReadOnlyList<RulesByMonthRow>> RunAsync(
        ReadSession session, UserScope scope, TallySlice slice, IEnumerable<string> ruleCodes,
        DateOnly firstMonth, DateOnly lastMonth, CancellationToken cancellation) =>
        session.QueryAsync<RulesByMonthRow>(
            scope, Sql,
            new { slice.Slice, slice.OffenceCode, Subjects = ruleCodes.ToArray(), firstMonth, lastMonth }, cancellation);
}

/// <summary>One rule in one month recorded.</summary>
public sealed record RulesByMonthRow
{
    public required string SubjectCode { get; init; }

    public required DateOnly CohortMonth { get; init; }

    public required long SatisfiedCount { get; init; }

    public required long DueCount { get; init; }
}
