using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>How many lines of the audit there are, and the number of the last: audit.event.</summary>
public static class AuditCountQuery
{
    public const string Sql = "select count(*) as line_count, coalesce(max(event_no), 0) as last_no from audit.event where event_no < @before and "
        + AuditLines.Where;

    public static async Task<AuditCountRow> RunAsync(ReadSession session, AuditCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<AuditCountRow>(session.Reader, Sql, AuditLines.Parameters(criteria, long.MaxValue, null), cancellation)).Single();
}

/// <summary>The count and the last line's number.</summary>
public sealed record AuditCountRow
{
    public required long LineCount { get; init; }

    public required long LastNo { get; init; }
}
