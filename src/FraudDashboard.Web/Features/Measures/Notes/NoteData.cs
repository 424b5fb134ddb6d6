using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>What the page of one note reads: the note as it stands, and what there is to choose from.</summary>
/// <param name="Note">Null for a new one, and where it is withdrawn or not open to the reader.</param>
public sealed record NoteData(ReferenceLists Reference, ClockRow? Clock, TrendNotesRow? Note)
{
    public static async Task<NoteData> ReadAsync(ReadSessions sessions, ReferenceCache reference, UserScope reader, long id, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        return new(
            await reference.GetAsync(session, cancellation),
            await ClockQuery.RunAsync(session, reader, cancellation),
            id == 0 ? null : await TrendNotesQuery.OneAsync(session, reader, id, cancellation));
    }
}
