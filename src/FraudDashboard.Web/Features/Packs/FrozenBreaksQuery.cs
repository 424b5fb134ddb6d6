using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The breaks of the series as known when a month was frozen: sql/views/report/pack_series_breaks.sql.</summary>
public static class FrozenBreaksQuery
{
    public const string Sql = """
        select break_on, title, note
        from report.pack_series_breaks
        where pack_id = @PackId
        order by break_on
        """;

    public static Task<IReadOnlyList<FrozenBreaksRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<FrozenBreaksRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One break.</summary>
public sealed record FrozenBreaksRow
{
    public required DateOnly BreakOn { get; init; }

    public required string Title { get; init; }

    public required string Note { get; init; }
}
