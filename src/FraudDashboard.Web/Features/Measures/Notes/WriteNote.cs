using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>Adds, changes and withdraws notes on trends: the note and the audit's line, or nothing. The audit has no free text of it.</summary>
public static class WriteNote
{
    private const string AddSql = """
        insert into core.trend_note (subject_code, note_area_code, note_month, note_text, link_url, author_id, author_name)
        values (@Subject, @Area, @MonthOn, @Text, nullif(@Link, ''), @id, @name)
        returning trend_note_id
        """;

    private const string VersionSql = """
        select row_version, coalesce(changed_by, author_name) as changed_by,
            coalesce(changed_at, written_at) at time zone 'Europe/London' as changed_at
        from core.trend_note
        where trend_note_id = @Id
        for update
        """;

    private const string ChangeSql = """
        update core.trend_note set note_month = @MonthOn, note_text = @Text, link_url = nullif(@Link, '')
        where trend_note_id = @number and author_id = @id
        """;

    private const string WithdrawSql = """
        update core.trend_note set withdrawn_at = clock_timestamp(), withdrawn_by = @id
        where trend_note_id = @number
        """;

    /// <summary>Adds a note in the writer's name.</summary>
    /// <exception cref="Npgsql.PostgresException">The area is not the writer's: row security refuses it.</exception>
    public static Task<long> AddAsync(WriteSessions write, Reader by, NoteRequest asked, CancellationToken cancellation) => write.RunAsync(
        by.Scope,
        async session =>
        {
            var number = await session.ScalarAsync<long>(
                AddSql, new { asked.Subject, asked.Area, asked.MonthOn, asked.Text, asked.Link, id = by.UserId, name = by.UserName });
            session.Record(Line(by, AuditActions.NoteWritten, number, asked));
            return number;
        },
        cancellation);

    /// <summary>Changes month, text and link of a note as its author saw it.</summary>
    /// <returns>False when it is not the writer's own.</returns>
    /// <exception cref="StaleVersionException">Somebody changed or withdrew it after it was seen.</exception>
    public static Task<bool> ChangeAsync(WriteSessions write, Reader by, SeenVersion seen, NoteRequest asked, CancellationToken cancellation) =>
        TouchAsync(write, by, seen, AuditActions.NoteChanged, asked, ChangeSql, new { asked.MonthOn, asked.Text, asked.Link, number = seen.Id, id = by.UserId }, cancellation);

    /// <summary>Withdraws a note as its author, or command, saw it: it is kept, and shown to nobody.</summary>
    /// <returns>False when the writer may not.</returns>
    /// <exception cref="StaleVersionException">Somebody changed or withdrew it after it was seen.</exception>
    public static Task<bool> WithdrawAsync(WriteSessions write, Reader by, SeenVersion seen, NoteRequest asked, CancellationToken cancellation) =>
        TouchAsync(write, by, seen, AuditActions.NoteWithdrawn, asked, WithdrawSql, new { number = seen.Id, id = by.UserId }, cancellation);

    private static Task<bool> TouchAsync(
        WriteSessions write, Reader by, SeenVersion seen, string action, NoteRequest asked, string sql, object parameters, CancellationToken cancellation) => write.RunAsync(
        by.Scope,
        async session =>
        {
            await session.RequireVersionAsync(VersionSql, new { seen.Id }, seen.RowVersion);
            var isDone = await session.ExecuteAsync(sql, parameters) == 1;
            if (isDone)
            {
                session.Record(Line(by, action, seen.Id, asked));
            }

            return isDone;
        },
        cancellation);

    private static AuditEvent Line(Reader by, string action, long number, NoteRequest asked) =>
        by.Scope.By(action, $"note {number}", detail: new { subject = asked.Subject, area = asked.Area, month = asked.Month });
}
