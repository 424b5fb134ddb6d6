using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>London as published, month by month, for readers of some boroughs to compare with: sql/views/report/published_measures.sql.</summary>
public static class PublishedMeasuresQuery
{
    public const string Sql = """
        select measure_code, cohort_month, numerator, denominator
        from report.published_measures
        order by measure_code, cohort_month
        """;

    public static Task<IReadOnlyList<PublishedMeasuresRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<PublishedMeasuresRow>(scope, Sql, null, cancellation);
}

/// <summary>One measure of one month in all London.</summary>
public sealed record PublishedMeasuresRow
{
    public required string MeasureCode { get; init; }

    public required DateOnly CohortMonth { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }
}
