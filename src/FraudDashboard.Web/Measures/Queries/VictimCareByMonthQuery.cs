using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Victim care by month received, area and priority: sql/views/report/victim_care_by_month.sql.</summary>
public static class VictimCareByMonthQuery
{
    public const string Sql = """
        select cohort_month, area_code, priority, received_count, due_count, in_time_count
        from report.victim_care_by_month
        order by cohort_month, area_code, priority
        """;

    public static Task<IReadOnlyList<VictimCareByMonthRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<VictimCareByMonthRow>(scope, Sql, null, cancellation);
}

/// <summary>Referrals of one month, area and priority.</summary>
public sealed record VictimCareByMonthRow
{
    public required DateOnly CohortMonth { get; init; }

    public required string AreaCode { get; init; }

    public required string Priority { get; init; }

    public required long ReceivedCount { get; init; }

    public required long DueCount { get; init; }

    public required long InTimeCount { get; init; }
}
