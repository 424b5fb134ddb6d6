using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>How often the reference lists, and the clock that settles their months, have changed: sql/views/report/reference_versions.sql.</summary>
public static class ReferenceVersionsQuery
{
    public const string Sql = """
        select version
        from report.reference_versions
        """;

    /// <summary>A number that is another whenever a reference row or the clock is.</summary>
    public static async Task<long> RunAsync(ReadSession session, CancellationToken cancellation) =>
        (await session.QueryAsync<ReferenceVersionsRow>(session.Reader, Sql, null, cancellation)).Single().Version;
}

/// <summary>The one version.</summary>
public sealed record ReferenceVersionsRow
{
    public required long Version { get; init; }
}
