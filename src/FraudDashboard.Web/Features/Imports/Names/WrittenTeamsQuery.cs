using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>How many counted crime reports teams have, as they are written: sql/views/report/reports_listed.sql.</summary>
public static class WrittenTeamsQuery
{
    public const string Sql = """
        select count(*) as report_count
        from report.reports_listed
        where written_team = any (@Teams)
        """;

    public static async Task<long> RunAsync(ReadSession session, UserScope scope, string[] teams, CancellationToken cancellation) =>
        (await session.QueryAsync<WrittenTeamsRow>(scope, Sql, new { teams }, cancellation)).Single().ReportCount;
}

/// <summary>The reports of some teams.</summary>
public sealed record WrittenTeamsRow
{
    public required long ReportCount { get; init; }
}
