using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>Teams in scope: sql/views/report/teams.sql.</summary>
public sealed class TeamsQuery(ScopedDb db)
{
    public const string Sql = """
        select owner_team
        from report.teams
        order by owner_team
        """;

    public Task<IReadOnlyList<TeamsRow>> RunAsync(UserScope scope, CancellationToken cancellation) =>
        db.QueryAsync<TeamsRow>(scope, Sql, null, cancellation);
}

/// <summary>One team.</summary>
public sealed record TeamsRow
{
    public required string OwnerTeam { get; init; }
}
