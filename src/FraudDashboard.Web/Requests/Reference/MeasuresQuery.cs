using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>The headline measures in words, with targets: sql/views/report/measures.sql.</summary>
public static class MeasuresQuery
{
    public const string Sql = """
        select measure_code, measure_no, title, denominator_words, numerator_words, cohort_words, target,
            settling_days, latest_settled_month
        from report.measures
        order by measure_no
        """;

    public static Task<IReadOnlyList<MeasuresRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<MeasuresRow>(scope, Sql, null, cancellation);
}

/// <summary>One headline measure.</summary>
public sealed record MeasuresRow
{
    public required string MeasureCode { get; init; }

    public required int MeasureNo { get; init; }

    public required string Title { get; init; }

    public required string DenominatorWords { get; init; }

    public required string NumeratorWords { get; init; }

    public required string CohortWords { get; init; }

    public required decimal Target { get; init; }

    public required int SettlingDays { get; init; }

    public required DateOnly? LatestSettledMonth { get; init; }
}
