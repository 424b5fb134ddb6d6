using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Notes on trends that are not withdrawn: sql/views/report/trend_notes.sql.</summary>
public static class TrendNotesQuery
{
    /// <summary>In the order of their numbers on the chart.</summary>
    public const string Sql = """
        select trend_note_id, subject_code, note_area_code, note_month, note_text, link_url, author_id, author_name, written_on,
            changed_on, row_version
        from report.trend_notes
        where (subject_code = @Subject and note_area_code = any (@Areas)) or trend_note_id = @Id
        order by note_month, trend_note_id
        limit 500
        """;

    /// <summary>The notes on a measure or rule in any of some areas.</summary>
    public static Task<IReadOnlyList<TrendNotesRow>> RunAsync(
        ReadSession session, UserScope scope, string subject, IReadOnlyList<string> areas, CancellationToken cancellation) =>
        session.QueryAsync<TrendNotesRow>(scope, Sql, new { subject, areas = areas.ToArray(), id = 0L }, cancellation);

    /// <summary>One note; null where it is withdrawn or not open to the reader.</summary>
    public static async Task<TrendNotesRow?> OneAsync(ReadSession session, UserScope scope, long id, CancellationToken cancellation) =>
        (await session.QueryAsync<TrendNotesRow>(scope, Sql, new { subject = "", areas = Array.Empty<string>(), id }, cancellation)).SingleOrDefault();
}

/// <summary>One note.</summary>
public sealed record TrendNotesRow
{
    public required long TrendNoteId { get; init; }

    /// <summary>Code of the measure or rule.</summary>
    public required string SubjectCode { get; init; }

    /// <summary>A borough's code, a Command Unit's name, or * for all London.</summary>
    public required string NoteAreaCode { get; init; }

    /// <summary>The first day of the month that it is about.</summary>
    public required DateOnly NoteMonth { get; init; }

    public required string NoteText { get; init; }

    public required string? LinkUrl { get; init; }

    public required string AuthorId { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>London days.</summary>
    public required DateOnly WrittenOn { get; init; }

    public required DateOnly? ChangedOn { get; init; }

    /// <summary>How often it was changed, counted from 1: a write on an older version is refused.</summary>
    public required long RowVersion { get; init; }
}
