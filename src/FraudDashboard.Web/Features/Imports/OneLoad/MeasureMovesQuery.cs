using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What a load moved in the headline figures of all London: sql/views/report/measure_moves.sql.</summary>
public static class MeasureMovesQuery
{
    public const string Sql = """
        select measure_code, month_count, first_month, last_month, numerator_before, denominator_before, numerator_after,
            denominator_after
        from report.measure_moves
        where load_id = @loadId
        """;

    public static Task<IReadOnlyList<MeasureMovesRow>> RunAsync(ReadSession session, UserScope scope, long loadId, CancellationToken cancellation) =>
        session.QueryAsync<MeasureMovesRow>(scope, Sql, new { loadId }, cancellation);
}

/// <summary>One measure, over the months that the load moved.</summary>
public sealed record MeasureMovesRow
{
    public required string MeasureCode { get; init; }

    public required long MonthCount { get; init; }

    public required DateOnly FirstMonth { get; init; }

    public required DateOnly LastMonth { get; init; }

    public required long NumeratorBefore { get; init; }

    public required long DenominatorBefore { get; init; }

    public required long NumeratorAfter { get; init; }

    public required long DenominatorAfter { get; init; }

    public Proportion Before => new(NumeratorBefore, DenominatorBefore);

    public Proportion After => new(NumeratorAfter, DenominatorAfter);
}
