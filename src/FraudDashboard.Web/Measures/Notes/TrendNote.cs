using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures.Notes;

/// <summary>A note with the number by which the chart marks it; it moves no limit, average or break.</summary>
public sealed record TrendNote(int Number, TrendNotesRow Row, string AreaName)
{
    /// <summary>The first day of the month that it is about.</summary>
    public DateOnly Month => Row.NoteMonth;

    /// <summary>"Jo Lead, 30 Nov 2026", and when it was changed.</summary>
    public string Signature => $"{Row.AuthorName}, {Format.Day(Row.WrittenOn)}" + (Row.ChangedOn is { } day ? $", changed {Format.Day(day)}" : "");

    /// <summary>"2. All London, Jo Lead, 30 Nov 2026: New system went live": the text last, whose direction may be turned.</summary>
    public string InACell => $"{Number}. {AreaName}, {Signature}: {Row.NoteText}{(Row.LinkUrl is { } link ? $" {link}" : "")}";

    /// <summary>Numbers the notes of a chart by month, those of one month as they were written.</summary>
    public static IReadOnlyList<TrendNote> Of(ReferenceLists reference, IEnumerable<TrendNotesRow> rows) =>
        [.. rows.OrderBy(row => row.NoteMonth).ThenBy(row => row.TrendNoteId).Select((row, i) => new TrendNote(i + 1, row, NoteAreas.Label(reference, row.NoteAreaCode)))];

    /// <summary>The notes of one month, as a cell has them, a line each: none turns the direction of the next. Null where there are none.</summary>
    public static string? OfMonth(IEnumerable<TrendNote> notes, DateOnly month) =>
        string.Join('\n', notes.Where(note => note.Month == month).Select(note => note.InACell)) is { Length: > 0 } words ? words : null;
}
