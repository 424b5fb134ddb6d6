using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>New names that differ from known ones in form alone: sql/views/report/name_likenesses.sql.</summary>
public static class NameLikenessesQuery
{
    public const string Sql = """
        select load_id, name_type, new_name, known_name, new_count, known_count
        from report.name_likenesses
        order by load_id desc, name_type, new_name
        limit 500
        """;

    public static Task<IReadOnlyList<NameLikenessesRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<NameLikenessesRow>(scope, Sql, null, cancellation);
}

/// <summary>One new name, as its load told of it.</summary>
public sealed record NameLikenessesRow
{
    public required long LoadId { get; init; }

    /// <summary>team or course.</summary>
    public required string NameType { get; init; }

    public required string NewName { get; init; }

    public required string KnownName { get; init; }

    public required int NewCount { get; init; }

    public required long KnownCount { get; init; }
}
