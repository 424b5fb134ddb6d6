using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What has moved in a frozen month since, by area: sql/views/report/pack_revisions.sql.</summary>
public static class RevisionsQuery
{
    public const string Sql = """
        select pack_area_code, measure_code, numerator_then, denominator_then, numerator_now, denominator_now
        from report.pack_revisions
        where pack_id = @PackId and (@AreaCodes::text[] is null or pack_area_code = any (@AreaCodes))
        order by measure_code, pack_area_code
        """;

    public static Task<IReadOnlyList<RevisionsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, IReadOnlyCollection<string>? areaCodes, CancellationToken cancellation) =>
        session.QueryAsync<RevisionsRow>(scope, Sql, new { packId, AreaCodes = areaCodes?.ToArray() }, cancellation);
}

/// <summary>One measure of one area, then and now.</summary>
public sealed record RevisionsRow
{
    public required string PackAreaCode { get; init; }

    public required string MeasureCode { get; init; }

    public required long NumeratorThen { get; init; }

    public required long DenominatorThen { get; init; }

    public required long NumeratorNow { get; init; }

    public required long DenominatorNow { get; init; }
}
