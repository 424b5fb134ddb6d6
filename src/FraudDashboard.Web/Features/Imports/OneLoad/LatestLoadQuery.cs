using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The last load of a kind that stands: sql/views/report/loads.sql.</summary>
public static class LatestLoadQuery
{
    public const string Sql = """
        select load_id
        from report.loads
        where kind = @kind and state in ('loaded', 'released')
        order by finished_at desc, load_id desc
        limit 1
        """;

    /// <summary>Its number, or null where there is none.</summary>
    public static async Task<long?> RunAsync(ReadSession session, UserScope scope, string kind, CancellationToken cancellation) =>
        (await session.QueryAsync<LatestLoadRow>(scope, Sql, new { kind }, cancellation)).SingleOrDefault()?.LoadId;
}

/// <summary>The one load.</summary>
public sealed record LatestLoadRow
{
    public required long LoadId { get; init; }
}
