using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Where extracts of one kind began to be read in another form than those before them: sql/views/report/loads.sql.</summary>
public static class ProfileChangesQuery
{
    public const string Sql = """
        select kind, as_at_on, profile_name
        from (
            select kind, as_at_on, load_id, coalesce(profile_name, '') as profile_name,
                lag(coalesce(profile_name, '')) over (partition by kind order by as_at_on, load_id) as profile_before
            from report.loads
            where kind = any (@Kinds) and state in ('loaded', 'released') and mends_load_id is null
        ) as load
        where profile_name <> profile_before and as_at_on > @After and as_at_on <= @Last
        order by as_at_on, load_id
        """;

    /// <summary>Of files with an as-at date after the first day given up to the last.</summary>
    public static Task<IReadOnlyList<ProfileChangesRow>> RunAsync(
        ReadSession session, UserScope scope, IReadOnlyCollection<string> kinds, DateOnly after, DateOnly last, CancellationToken cancellation) =>
        session.QueryAsync<ProfileChangesRow>(scope, Sql, new { Kinds = kinds.ToArray(), after, last }, cancellation);
}

/// <summary>The first file of a kind in another form.</summary>
public sealed record ProfileChangesRow
{
    public required string Kind { get; init; }

    public required DateOnly AsAtOn { get; init; }

    /// <summary>The mapping profile that it was read through; empty for the columns of the contract.</summary>
    public required string ProfileName { get; init; }
}
