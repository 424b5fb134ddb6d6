using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>Known breaks in the series: sql/views/report/series_breaks.sql.</summary>
public sealed class SeriesBreaksQuery(ScopedDb db)
{
    public const string Sql = """
        select break_on, title, note
        from report.series_breaks
        order by break_on
        """;

    public Task<IReadOnlyList<SeriesBreaksRow>> RunAsync(UserScope scope, CancellationToken cancellation) =>
        db.QueryAsync<SeriesBreaksRow>(scope, Sql, null, cancellation);
}

/// <summary>One known break.</summary>
public sealed record SeriesBreaksRow
{
    public required DateOnly BreakOn { get; init; }

    public required string Title { get; init; }

    public required string Note { get; init; }
}
