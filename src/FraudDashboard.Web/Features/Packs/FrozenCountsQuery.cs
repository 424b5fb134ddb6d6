using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Every figure of single months that a pack keeps and its reader may see: sql/views/report/pack_figures.sql.</summary>
public static class FrozenCountsQuery
{
    public const string Sql = """
        select area_kind, pack_area_code, figure_code, from_month, dimension, dimension_code, numerator, denominator
        from report.pack_figures
        where pack_id = @PackId and from_month = to_month
        order by area_kind, pack_area_code, figure_code, from_month, dimension, dimension_code
        """;

    public static Task<IReadOnlyList<FrozenCountsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<FrozenCountsRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One figure of one month and area.</summary>
public sealed record FrozenCountsRow
{
    public required string AreaKind { get; init; }

    public required string PackAreaCode { get; init; }

    public required string FigureCode { get; init; }

    public required DateOnly FromMonth { get; init; }

    public required string Dimension { get; init; }

    public required string DimensionCode { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }
}
