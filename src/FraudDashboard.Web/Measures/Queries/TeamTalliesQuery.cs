using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>One subject of the tallies by owner team, over the areas of a scope: sql/views/report/tallies_by_team.sql.</summary>
public static class TeamTalliesQuery
{
    public const string Sql = """
        select owner_team, result_code, sum(report_count)::bigint as report_count
        from report.tallies_by_team
        where subject_code = @SubjectCode
            and (@OffenceCode::text is null or offence_code = @OffenceCode)
            and cohort_month between @FirstMonth and @LastMonth
        group by owner_team, result_code
        order by owner_team, result_code
        """;

    /// <summary>Counted from the reports: the scope is one of a few boroughs, the months are those of the page, one unless more are asked for.</summary>
    public static Task<IReadOnlyList<TeamTalliesRow>> RunAsync(
        ReadSession session, UserScope scope, string subjectCode, string? offenceCode, MonthRange months, CancellationToken cancellation) =>
        session.QueryAsync<TeamTalliesRow>(
            scope, Sql, new { subjectCode, offenceCode, FirstMonth = months.FromMonth, LastMonth = months.ToMonth }, cancellation);
}

/// <summary>Reports of one team with one result.</summary>
public sealed record TeamTalliesRow
{
    /// <summary>Under the name that stands for it; null where no team owns the report.</summary>
    public required string? OwnerTeam { get; init; }

    public required string ResultCode { get; init; }

    public required long ReportCount { get; init; }
}
