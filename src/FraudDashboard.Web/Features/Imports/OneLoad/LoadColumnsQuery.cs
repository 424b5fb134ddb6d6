using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The columns of a load that rules or verdicts read, beside what was usual: sql/views/report/load_columns.sql.</summary>
public static class LoadColumnsQuery
{
    public const string Sql = """
        select column_name, read_by, row_count, blank_count, placeholder_count, invalid_count, lacking_count,
            usual_file_count, usual_row_count, usual_lacking_count, difference, sentence
        from report.load_columns
        where load_id = @loadId
        order by array_position(array['held', 'told', 'none'], difference), column_name
        """;

    public static Task<IReadOnlyList<LoadColumnsRow>> RunAsync(ReadSession session, UserScope scope, long loadId, CancellationToken cancellation) =>
        session.QueryAsync<LoadColumnsRow>(scope, Sql, new { loadId }, cancellation);
}

/// <summary>One column of a load.</summary>
public sealed record LoadColumnsRow
{
    public required string ColumnName { get; init; }

    /// <summary>Rules and verdicts, by their codes and names.</summary>
    public required string ReadBy { get; init; }

    public required int RowCount { get; init; }

    public required int BlankCount { get; init; }

    public required int PlaceholderCount { get; init; }

    public required int InvalidCount { get; init; }

    /// <summary>Rows without a value: all three together.</summary>
    public required int LackingCount { get; init; }

    /// <summary>How many files it was compared with; 0 where too few had the column.</summary>
    public required int UsualFileCount { get; init; }

    public required long UsualRowCount { get; init; }

    public required long UsualLackingCount { get; init; }

    /// <summary>none, told or held.</summary>
    public required string Difference { get; init; }

    public required string Sentence { get; init; }

    public Proportion Lacking => new(LackingCount, RowCount);

    public Proportion UsualLacking => new(UsualLackingCount, UsualRowCount);
}
