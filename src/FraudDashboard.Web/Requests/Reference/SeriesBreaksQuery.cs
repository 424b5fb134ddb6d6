using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>Known breaks in the series: sql/views/report/series_breaks.sql.</summary>
public static class SeriesBreaksQuery
{
    public const string Sql = """
        select break_on, title, note
        from report.series_breaks
        order by break_on
        """;

    public static Task<IReadOnlyList<SeriesBreaksRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<SeriesBreaksRow>(scope, Sql, null, cancellation);
}

/// <summary>One known break.</summary>
public sealed record SeriesBreaksRow
{
    public required DateOnly BreakOn { get; init; }

    public required string Title { get; init; }

    public required string Note { get; init; }
}
