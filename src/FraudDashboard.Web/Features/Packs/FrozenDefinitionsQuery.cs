using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What measures and rules meant when a month was frozen: sql/views/report/pack_definitions.sql.</summary>
public static class FrozenDefinitionsQuery
{
    public const string Sql = """
        select subject_kind, subject_code, title, definition
        from report.pack_definitions
        where pack_id = @PackId
        order by subject_kind, subject_no
        """;

    public static Task<IReadOnlyList<FrozenDefinitionsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<FrozenDefinitionsRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One measure or rule in words.</summary>
public sealed record FrozenDefinitionsRow
{
    public required string SubjectKind { get; init; }

    public required string SubjectCode { get; init; }

    public required string Title { get; init; }

    public required string Definition { get; init; }
}
