using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>Boroughs with Command Unit and tile: sql/views/report/boroughs.sql.</summary>
public static class BoroughsQuery
{
    public const string Sql = """
        select borough_code, name, short_name, bcu_name, is_mps, population_2017, tile_x, tile_y
        from report.boroughs
        order by borough_code
        """;

    public static Task<IReadOnlyList<BoroughsRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<BoroughsRow>(scope, Sql, null, cancellation);
}

/// <summary>One borough.</summary>
public sealed record BoroughsRow
{
    public required string BoroughCode { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string BcuName { get; init; }

    public required bool IsMps { get; init; }

    public required int Population2017 { get; init; }

    public required int TileX { get; init; }

    public required int TileY { get; init; }
}
