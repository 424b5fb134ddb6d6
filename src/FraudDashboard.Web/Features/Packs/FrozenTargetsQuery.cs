using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The measures of a frozen month with their targets: sql/views/report/pack_targets.sql.</summary>
public static class FrozenTargetsQuery
{
    public const string Sql = """
        select measure_code, title, cohort_words, target
        from report.pack_targets
        where pack_id = @PackId
        order by measure_no
        """;

    public static Task<IReadOnlyList<FrozenTargetsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<FrozenTargetsRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One measure as it was.</summary>
public sealed record FrozenTargetsRow
{
    public required string MeasureCode { get; init; }

    public required string Title { get; init; }

    public required string CohortWords { get; init; }

    public required decimal Target { get; init; }
}
