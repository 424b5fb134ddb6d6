using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>What the page of the audit reads: whether it is whole, and one page of its lines.</summary>
public sealed record AuditData
{
    public const int PageSize = 50;

    public required AuditState State { get; init; }

    public required IReadOnlyList<AuditEventsRow> Rows { get; init; }

    public required long Total { get; init; }

    public required long First { get; init; }

    /// <summary>The token of the next page, where there is one.</summary>
    public required string? Next { get; init; }

    /// <summary>Reads the page of the audit.</summary>
    /// <param name="session">A snapshot of the audit, as the auditor.</param>
    public static async Task<AuditData> ReadAsync(ReadSession session, AuditState state, PageRequest request, CancellationToken cancellation)
    {
        var place = ListPosition.Read(request.Filter.After);
        var criteria = request.Filter.Audit;
        var found = await AuditEventsQuery.BeforeAsync(session, criteria, place?.After ?? long.MaxValue, PageSize + 1, cancellation);
        var rows = found.Take(PageSize).ToList();
        var before = place?.RowsBefore ?? 0;
        return new()
        {
            State = state,
            Rows = rows,
            Total = (await AuditCountQuery.RunAsync(session, criteria, cancellation)).LineCount,
            First = before + 1,
            Next = found.Count > rows.Count ? new ListPosition(rows[^1].EventNo, before + rows.Count).Token : null,
        };
    }
}
