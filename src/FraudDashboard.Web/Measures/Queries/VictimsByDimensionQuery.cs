using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Victims of the last 12 complete months: sql/views/report/victims_by_dimension.sql.</summary>
public static class VictimsByDimensionQuery
{
    public const string Sql = """
        select dimension, value, victim_count, vulnerable_count, loss_recorded_count, loss_pence, loss_median_pence,
            loss_largest_pence
        from report.victims_by_dimension
        order by dimension, value
        """;

    public static Task<IReadOnlyList<VictimsByDimensionRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<VictimsByDimensionRow>(scope, Sql, null, cancellation);
}

/// <summary>Victims with one value of one dimension.</summary>
public sealed record VictimsByDimensionRow
{
    public required string Dimension { get; init; }

    public required string Value { get; init; }

    public required long VictimCount { get; init; }

    public required long VulnerableCount { get; init; }

    public required long LossRecordedCount { get; init; }

    /// <summary>In pence, of those with a loss.</summary>
    public required long LossPence { get; init; }

    /// <summary>In pence, half pence possible; null where no loss is recorded.</summary>
    public required double? LossMedianPence { get; init; }

    /// <summary>In pence; null where no loss is recorded.</summary>
    public required long? LossLargestPence { get; init; }
}
