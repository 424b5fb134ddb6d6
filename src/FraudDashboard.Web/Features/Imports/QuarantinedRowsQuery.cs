using FraudDashboard.Web.Shared.Data;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Rejected rows of one load: sql/views/report/quarantined_rows.sql.</summary>
public sealed class QuarantinedRowsQuery(ScopedDb db)
{
    public const string Sql = """
        select line_no, reject_code, reason, raw_row, raw_line
        from report.quarantined_rows
        where load_id = @loadId
        order by line_no
        limit @limit
        """;

    public Task<IReadOnlyList<QuarantinedRowsRow>> RunAsync(UserScope scope, long loadId, int limit, CancellationToken cancellation) =>
        db.QueryAsync<QuarantinedRowsRow>(scope, Sql, new { loadId, limit }, cancellation);
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
