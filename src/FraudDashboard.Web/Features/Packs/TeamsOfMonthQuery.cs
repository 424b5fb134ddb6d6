using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Completion of a month by borough and team: sql/views/report/tallies_by_team.sql.</summary>
public static class TeamsOfMonthQuery
{
    public const string Sql = """
        select area_code, coalesce(owner_team, '') as owner_team,
            sum(report_count) filter (where result_code = 'complete')::bigint as complete_count, sum(report_count)::bigint as report_count
        from report.tallies_by_team
        where subject_code = 'COMPLETION' and cohort_month = @Month
        group by area_code, owner_team
        order by area_code, owner_team
        """;

    public static Task<IReadOnlyList<TeamsOfMonthRow>> RunAsync(
        ReadSession session, UserScope scope, DateOnly month, CancellationToken cancellation) =>
        session.QueryAsync<TeamsOfMonthRow>(scope, Sql, new { month }, cancellation);
}

/// <summary>Reports of one team of a borough.</summary>
public sealed record TeamsOfMonthRow
{
    public required string AreaCode { get; init; }

    /// <summary>Under the name that stands for it; empty where no team owns the report.</summary>
    public required string OwnerTeam { get; init; }

    /// <summary>Null where none is complete.</summary>
    public required long? CompleteCount { get; init; }

    public required long ReportCount { get; init; }
}
