using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>Lines of the audit, newest first, as the auditor: audit.event.</summary>
public static class AuditEventsQuery
{
    public const string Sql = """
        select event_no, happened_at, user_id, user_name, action_code, subject, purpose, detail::text as detail
        from audit.event
        where event_no < @before and
        """ + " " + AuditLines.Where + """

        order by event_no desc
        limit @limit
        """;

    /// <summary>The page of the list that comes before a line.</summary>
    public static Task<IReadOnlyList<AuditEventsRow>> BeforeAsync(ReadSession session, AuditCriteria criteria, long eventNo, int limit, CancellationToken cancellation) =>
        session.QueryAsync<AuditEventsRow>(session.Reader, Sql, AuditLines.Parameters(criteria, eventNo, limit), cancellation);

    /// <summary>All of them up to a line: those that follow while a file is made are not in its count.</summary>
    public static IAsyncEnumerable<AuditEventsRow> StreamAsync(ReadSession session, AuditCriteria criteria, long lastNo, CancellationToken cancellation) =>
        session.StreamAsync<AuditEventsRow>(session.Reader, Sql, AuditLines.Parameters(criteria, lastNo + 1, null), cancellation);
}

/// <summary>One line of the audit.</summary>
public sealed record AuditEventsRow
{
    public required long EventNo { get; init; }

    public required DateTime HappenedAt { get; init; }

    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public required string ActionCode { get; init; }

    public required string Subject { get; init; }

    public required string? Purpose { get; init; }

    public required string Detail { get; init; }
}

/// <summary>The condition that the list and its count share.</summary>
internal static class AuditLines
{
    public const string Where = """
        (@who::text is null or user_id = @who or lower(user_name) ^@ lower(@who))
            and (@action::text is null or action_code = @action)
            and (@from::date is null or happened_at >= @from::date::timestamp at time zone 'Europe/London')
            and (@to::date is null or happened_at < (@to::date + 1)::timestamp at time zone 'Europe/London')
            and (@subject::text is null or subject ^@ @subject)
        """;

    public static object Parameters(AuditCriteria criteria, long before, int? limit) => new
    {
        before,
        limit,
        who = criteria.Who,
        action = criteria.Action,
        from = criteria.From,
        to = criteria.To,
        subject = criteria.Subject,
    };
}
