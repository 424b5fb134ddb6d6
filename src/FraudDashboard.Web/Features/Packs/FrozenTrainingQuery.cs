using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Training as it stood when a month was frozen: sql/views/report/pack_figures_on_day.sql.</summary>
public static class FrozenTrainingQuery
{
    public const string Sql = """
        select area_kind, pack_area_code, dimension_code, numerator, denominator
        from report.pack_figures_on_day
        where pack_id = @PackId and figure_code = 'training'
        order by dimension_code, area_kind, pack_area_code
        """;

    public static Task<IReadOnlyList<FrozenTrainingRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<FrozenTrainingRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One course in one area.</summary>
public sealed record FrozenTrainingRow
{
    public required string AreaKind { get; init; }

    public required string PackAreaCode { get; init; }

    /// <summary>The course.</summary>
    public required string DimensionCode { get; init; }

    /// <summary>Who completed it.</summary>
    public required long? Numerator { get; init; }

    /// <summary>Headcount.</summary>
    public required long? Denominator { get; init; }
}
