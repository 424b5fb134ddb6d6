using System.Globalization;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>What the page of one note shows: what it is on, and what the reader may do to it.</summary>
public sealed record NoteViewModel
{
    public required string Finding { get; init; }

    /// <summary>Null where there is no such measure or rule.</summary>
    public required MeasuredSubject? Subject { get; init; }

    /// <summary>The note as it stands; null for a new one.</summary>
    public required TrendNotesRow? Note { get; init; }

    public required string AreaName { get; init; }

    public required IReadOnlyList<Choice> Months { get; init; }

    public required IReadOnlyList<Choice> Areas { get; init; }

    /// <summary>The author changes a note.</summary>
    public required bool MayChange { get; init; }

    /// <summary>The author withdraws a note, and command.</summary>
    public required bool MayWithdraw { get; init; }

    /// <summary>Where the note is shown, when the form does not say where its writer came from.</summary>
    public required string Back { get; init; }

    /// <summary>Whether a note can be written: there is something to write on.</summary>
    public bool MayAdd => Note is null && Subject is not null;

    public static NoteViewModel Of(NoteData data, Reader reader, NoteRequest asked)
    {
        var (code, area) = data.Note is { } note ? (note.SubjectCode, note.NoteAreaCode) : (asked.Subject, asked.Area);
        var subject = SubjectOf(data.Reference, code);
        var areas = NoteAreas.Writable(data.Reference, reader.Scope);
        var isOpen = areas.Any(choice => choice.Value == data.Note?.NoteAreaCode);
        var isOwn = isOpen && data.Note?.AuthorId == reader.UserId;
        return new()
        {
            Finding = data.Note is not null ? $"A note on {subject?.Title ?? code}" : subject is null ? "There is no such note" : $"Add a note on {subject.Title}",
            Subject = subject,
            Note = data.Note,
            AreaName = data.Note is null ? "" : NoteAreas.Label(data.Reference, data.Note.NoteAreaCode),
            Months = NoteRequest.Months(data.Clock),
            Areas = areas,
            MayChange = isOwn,
            MayWithdraw = isOwn || (isOpen && reader.Role == Role.Command),
            Back = subject is null ? Urls.Measures()
                : $"{subject.PageUrl(new() { Area = area.Length == 0 ? Area.London : NoteAreas.Of(data.Reference, area) })}#notes",
        };
    }

    /// <summary>A note as the form shows it.</summary>
    public static NoteRequest RequestOf(TrendNotesRow note) => new()
    {
        Subject = note.SubjectCode,
        Area = note.NoteAreaCode,
        Month = note.NoteMonth.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Text = note.NoteText,
        Link = note.LinkUrl ?? "",
    };

    private static MeasuredSubject? SubjectOf(ReferenceLists reference, string code) =>
        reference.Measures.FirstOrDefault(measure => measure.MeasureCode == code) is { } found ? MeasuredSubject.OfMeasure(found)
        : reference.Rules.FirstOrDefault(rule => rule.RuleCode == code) is { } rule ? MeasuredSubject.OfRule(rule)
        : null;
}
