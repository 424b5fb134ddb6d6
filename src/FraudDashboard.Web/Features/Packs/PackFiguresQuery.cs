using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What measures and rules were in one area of a frozen month: sql/views/report/pack_figures.sql.</summary>
public static class PackFiguresQuery
{
    public const string Sql = """
        select figure_code, from_month, to_month, numerator, denominator
        from report.pack_figures
        where pack_id = @PackId and area_kind = @AreaKind and pack_area_code = @AreaCode and dimension = ''
        order by figure_code, from_month
        """;

    public static Task<IReadOnlyList<PackFiguresRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, string areaKind, string areaCode, CancellationToken cancellation) =>
        session.QueryAsync<PackFiguresRow>(scope, Sql, new { packId, areaKind, areaCode }, cancellation);
}

/// <summary>One figure of the month or of the twelve months that end with it.</summary>
public sealed record PackFiguresRow
{
    public required string FigureCode { get; init; }

    public required DateOnly FromMonth { get; init; }

    public required DateOnly ToMonth { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }
}
