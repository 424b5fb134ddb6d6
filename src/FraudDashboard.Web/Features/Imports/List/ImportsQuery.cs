using System.Text.Json;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Pipeline;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Files that were given to load, newest first: sql/views/report/loads.sql.</summary>
public static class ImportsQuery
{
    public const string Sql = """
        select load_id, kind, file_name, file_bytes, file_sha256, as_at_on, state, sentence, read_count, inserted_count,
            updated_count, unchanged_count, rejected_count, rejected_by_code, unknown_columns, present_columns, profile_name, profile_version,
            value_counts, mends_load_id, decision_reason, decided_at, decided_by, started_at, finished_at, loaded_by
        from report.loads
        where load_id between @first and @last
        order by load_id desc
        limit @limit
        """;

    public static Task<IReadOnlyList<ImportsRow>> BeforeAsync(ReadSession session, UserScope scope, long loadId, int limit, CancellationToken cancellation) =>
        session.QueryAsync<ImportsRow>(scope, Sql, new { first = 0L, last = loadId - 1, limit = (int?)limit }, cancellation);

    /// <summary>One load, or null where there is none of that number.</summary>
    public static async Task<ImportsRow?> OneAsync(ReadSession session, UserScope scope, long loadId, CancellationToken cancellation) =>
        (await session.QueryAsync<ImportsRow>(scope, Sql, new { first = loadId, last = loadId, limit = (int?)1 }, cancellation)).SingleOrDefault();

    public static IAsyncEnumerable<ImportsRow> StreamAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.StreamAsync<ImportsRow>(scope, Sql, new { first = 0L, last = long.MaxValue, limit = (int?)null }, cancellation);
}

/// <summary>One file and what became of it.</summary>
public sealed record ImportsRow
{
    public required long LoadId { get; init; }

    /// <summary>Empty where the file was refused before it was known.</summary>
    public required string Kind { get; init; }

    public required string FileName { get; init; }

    public required long FileBytes { get; init; }

    public required string FileSha256 { get; init; }

    public required DateOnly AsAtOn { get; init; }

    public required string State { get; init; }

    public required string Sentence { get; init; }

    public required int ReadCount { get; init; }

    public required int InsertedCount { get; init; }

    public required int UpdatedCount { get; init; }

    public required int UnchangedCount { get; init; }

    public required int RejectedCount { get; init; }

    public required string RejectedByCode { get; init; }

    /// <summary>It has rows, and none was accepted.</summary>
    public bool IsNoneAccepted => ReadCount > 0 && RejectedCount == ReadCount;

    public required string[] UnknownColumns { get; init; }

    /// <summary>Columns of the contract that the file had.</summary>
    public required string[] PresentColumns { get; init; }

    /// <summary>The mapping profile that it was read through; null for a file in the contract's own form.</summary>
    public required string? ProfileName { get; init; }

    public required int? ProfileVersion { get; init; }

    /// <summary>Of each column with values that count as blank: how many (<see cref="ReadValues"/>).</summary>
    public required string ValueCounts { get; init; }

    /// <summary>The load whose rejected rows the file mends.</summary>
    public required long? MendsLoadId { get; init; }

    /// <summary>Why it was released, discarded or rolled back.</summary>
    public required string? DecisionReason { get; init; }

    public required DateTime? DecidedAt { get; init; }

    public required string? DecidedBy { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime? FinishedAt { get; init; }

    public required string LoadedBy { get; init; }

    /// <summary>Of each column with values that count as blank: how many of how many.</summary>
    public IReadOnlyDictionary<string, ValueCounts> ReadValues() =>
        JsonSerializer.Deserialize<SortedDictionary<string, ValueCounts>>(ValueCounts, JsonSerializerOptions.Web) ?? [];
}
