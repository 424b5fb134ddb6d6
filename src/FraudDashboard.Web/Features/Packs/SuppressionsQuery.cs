using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the files of a frozen month leave out: sql/views/report/pack_suppressions.sql.</summary>
public static class SuppressionsQuery
{
    public const string Sql = """
        select figure_code, cohort_month, area_kind, pack_area_code, team, part, reason
        from report.pack_suppressions
        where pack_id = @PackId and (@AreaCode::text is null or pack_area_code = @AreaCode)
        order by area_kind, pack_area_code, team, figure_code, cohort_month, part
        """;

    /// <summary>Of one area with its teams, or of all where none is asked for: a page keeps what it reads, and all are thousands.</summary>
    public static Task<IReadOnlyList<SuppressionsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, string? areaCode, CancellationToken cancellation) =>
        session.QueryAsync<SuppressionsRow>(scope, Sql, new { packId, areaCode }, cancellation);
}

/// <summary>One count that is left out.</summary>
public sealed record SuppressionsRow
{
    public required string FigureCode { get; init; }

    public required DateOnly CohortMonth { get; init; }

    public required string AreaKind { get; init; }

    public required string PackAreaCode { get; init; }

    public required string Team { get; init; }

    public required string Part { get; init; }

    public required string Reason { get; init; }
}
