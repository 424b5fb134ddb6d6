using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>What the page of the audit shows: whether it is whole, and one page of its lines.</summary>
public sealed record AuditData
{
    public const int PageSize = 50;

    public required AuditState State { get; init; }

    public required IReadOnlyList<AuditEventsRow> Rows { get; init; }

    public required long Total { get; init; }

    public required long First { get; init; }

    /// <summary>The token of the next page, where there is one.</summary>
    public required string? Next { get; init; }
}

/// <summary>Reads the page of the audit; that is audited too, before it is read.</summary>
public sealed class AuditViewQuery(AuditEventsQuery events, AuditCountQuery count, AuditStateQuery state, AuditTrail trail)
{
    public async Task<AuditData> RunAsync(PageRequest request, CancellationToken cancellation)
    {
        var detail = new { query = request.Filter.ToQuery() };
        await trail.RecordAsync(request.Reader.By(AuditActions.AuditRead, Urls.AuditPath, detail: detail), cancellation);
        var place = ListPosition.Read(request.Filter.After);
        var criteria = request.Filter.Audit;
        var found = await events.BeforeAsync(criteria, place?.After ?? long.MaxValue, AuditData.PageSize + 1, cancellation);
        var rows = found.Take(AuditData.PageSize).ToList();
        var before = place?.RowsBefore ?? 0;
        return new()
        {
            State = await state.RunAsync(cancellation),
            Rows = rows,
            Total = (await count.RunAsync(criteria, cancellation)).LineCount,
            First = before + 1,
            Next = found.Count > rows.Count ? new ListPosition(rows[^1].EventNo, before + rows.Count).Token : null,
        };
    }
}
