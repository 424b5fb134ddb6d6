using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>Teams in scope: sql/views/report/teams.sql.</summary>
public static class TeamsQuery
{
    public const string Sql = """
        select owner_team, written_teams
        from report.teams
        order by owner_team
        """;

    public static Task<IReadOnlyList<TeamsRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<TeamsRow>(scope, Sql, null, cancellation);
}

/// <summary>One team.</summary>
public sealed record TeamsRow
{
    public required string OwnerTeam { get; init; }

    /// <summary>The team as reports write it: more than one where names are declared to be one.</summary>
    public required string[] WrittenTeams { get; init; }
}
