using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The loads of which a frozen month was made: sql/views/report/pack_loads.sql.</summary>
public static class FrozenLoadsQuery
{
    public const string Sql = """
        select load_id, kind, file_name, as_at_on
        from report.pack_loads
        where pack_id = @PackId
        order by load_id
        """;

    public static Task<IReadOnlyList<FrozenLoadsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<FrozenLoadsRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One load.</summary>
public sealed record FrozenLoadsRow
{
    public required long LoadId { get; init; }

    public required string Kind { get; init; }

    public required string FileName { get; init; }

    public required DateOnly AsAtOn { get; init; }
}
