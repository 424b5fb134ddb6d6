using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Rejected rows of one load, by line: sql/views/report/quarantined_rows.sql.</summary>
public static class QuarantinedRowsQuery
{
    public const string Sql = """
        select line_no, reject_code, reason, raw_row, raw_line
        from report.quarantined_rows
        where load_id = @loadId
            and line_no > @afterLine
            and (@code::text is null or reject_code = @code)
        order by line_no
        limit @limit
        """;

    public static Task<IReadOnlyList<QuarantinedRowsRow>> RunAsync(
        ReadSession session, UserScope scope, long loadId, string? code, int afterLine, int limit, CancellationToken cancellation) =>
        session.QueryAsync<QuarantinedRowsRow>(scope, Sql, new { loadId, code, afterLine, limit = (int?)limit }, cancellation);

    public static IAsyncEnumerable<QuarantinedRowsRow> StreamAsync(
        ReadSession session, UserScope scope, long loadId, string? code, CancellationToken cancellation) =>
        session.StreamAsync<QuarantinedRowsRow>(scope, Sql, new { loadId, code, afterLine = -1, limit = (int?)null }, cancellation);
}

/// <summary>One rejected row.</summary>
public sealed record QuarantinedRowsRow
{
    public required int LineNo { get; init; }

    public required string RejectCode { get; init; }

    public required string Reason { get; init; }

    public required string? RawRow { get; init; }

    public required string? RawLine { get; init; }
}
