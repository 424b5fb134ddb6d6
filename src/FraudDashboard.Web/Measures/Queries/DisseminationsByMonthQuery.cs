using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Enforcement disseminations by month and area: sql/views/report/disseminations_by_month.sql.</summary>
public static class DisseminationsByMonthQuery
{
    public const string Sql = """
        select cohort_month, area_code, enforcement_count, due_count, in_time_count
        from report.disseminations_by_month
        order by cohort_month, area_code
        """;

    public static Task<IReadOnlyList<DisseminationsByMonthRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<DisseminationsByMonthRow>(scope, Sql, null, cancellation);
}

/// <summary>Enforcement disseminations of one month and area.</summary>
public sealed record DisseminationsByMonthRow
{
    public required DateOnly CohortMonth { get; init; }

    public required string AreaCode { get; init; }

    public required long EnforcementCount { get; init; }

    public required long DueCount { get; init; }

    public required long InTimeCount { get; init; }
}
