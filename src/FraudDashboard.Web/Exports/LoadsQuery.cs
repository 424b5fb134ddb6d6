using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Exports;

/// <summary>Loaded files with their balances: sql/views/report/loads.sql.</summary>
public static class LoadsQuery
{
    /// <summary>One row a load that stands in the list, the first first.</summary>
    public const string Sql = """
        select load_id, kind, file_name, as_at_on, state, sentence, read_count, inserted_count, updated_count,
            unchanged_count, rejected_count, rejected_by_code, unknown_columns, started_at, finished_at, loaded_by
        from report.loads
        order by load_id
        """;

    /// <summary>Every load that the scope lets be seen.</summary>
    public static Task<IReadOnlyList<LoadsRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<LoadsRow>(scope, Sql, null, cancellation);
}

/// <summary>One load.</summary>
public sealed record LoadsRow
{
    public required long LoadId { get; init; }

    public required string Kind { get; init; }

    public required string FileName { get; init; }

    public required DateOnly AsAtOn { get; init; }

    public required string State { get; init; }

    public required string Sentence { get; init; }

    public required int ReadCount { get; init; }

    public required int InsertedCount { get; init; }

    public required int UpdatedCount { get; init; }

    public required int UnchangedCount { get; init; }

    public required int RejectedCount { get; init; }

    public required string RejectedByCode { get; init; }

    public required string[] UnknownColumns { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime? FinishedAt { get; init; }

    public required string LoadedBy { get; init; }
}
