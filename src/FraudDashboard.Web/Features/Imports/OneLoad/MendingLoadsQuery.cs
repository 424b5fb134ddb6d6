using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The loads that stand of files that mend rejected rows of a load: sql/views/report/loads.sql.</summary>
public static class MendingLoadsQuery
{
    public const string Sql = """
        select load_id, inserted_count + updated_count + unchanged_count as accepted_count
        from report.loads
        where mends_load_id = @loadId and state in ('loaded', 'released')
        order by load_id
        """;

    public static Task<IReadOnlyList<MendingLoadsRow>> RunAsync(ReadSession session, UserScope scope, long loadId, CancellationToken cancellation) =>
        session.QueryAsync<MendingLoadsRow>(scope, Sql, new { loadId }, cancellation);
}

/// <summary>A load of rows that another load rejected, and how many of them it accepted.</summary>
public sealed record MendingLoadsRow
{
    public required long LoadId { get; init; }

    public required int AcceptedCount { get; init; }
}
