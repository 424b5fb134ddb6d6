using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Because of which loads reports of a frozen month count otherwise by now: sql/views/report/pack_causes.sql.</summary>
public static class RevisionCausesQuery
{
    public const string Sql = """
        select measure_code, load_id, file_name, sum(report_count)::bigint as report_count
        from report.pack_causes
        where pack_id = @PackId and area_code = any (@AreaCodes)
        group by measure_code, load_id, file_name
        order by measure_code, load_id
        """;

    public static Task<IReadOnlyList<RevisionCausesRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, IReadOnlyCollection<string> areaCodes, CancellationToken cancellation) =>
        session.QueryAsync<RevisionCausesRow>(scope, Sql, new { packId, AreaCodes = areaCodes.ToArray() }, cancellation);
}

/// <summary>Reports of one measure that one load changed.</summary>
public sealed record RevisionCausesRow
{
    public required string MeasureCode { get; init; }

    /// <summary>Null where no later load wrote them.</summary>
    public required long? LoadId { get; init; }

    public required string? FileName { get; init; }

    public required long ReportCount { get; init; }
}
