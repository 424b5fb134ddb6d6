using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>How many files were given to load: sql/views/report/loads.sql.</summary>
public static class ImportCountQuery
{
    public const string Sql = "select count(*) as load_count from report.loads";

    public static async Task<long> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        (await session.QueryAsync<ImportCountRow>(scope, Sql, null, cancellation)).Single().LoadCount;
}

/// <summary>The one count.</summary>
public sealed record ImportCountRow
{
    public required long LoadCount { get; init; }
}
