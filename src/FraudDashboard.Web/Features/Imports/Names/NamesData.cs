using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What the page of names reads: the likenesses that loads told of, and every declaration there ever was.</summary>
public sealed record NamesData(IReadOnlyList<NameLikenessesRow> Likenesses, IReadOnlyList<SameNamesRow> Declared)
{
    public static async Task<NamesData> ReadAsync(ReadSessions sessions, UserScope reader, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        return new(await NameLikenessesQuery.RunAsync(session, reader, cancellation), await SameNamesQuery.RunAsync(session, reader, cancellation));
    }

    /// <summary>What undoing a declaration would touch.</summary>
    public static async Task<AskedUndo> AskAsync(
        ReadSessions sessions, UserScope reader, UndoNameRequest asked, SameNamesRow same, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        return new(asked, same, same.NameType == NameTypes.Team ? await WrittenTeamsQuery.RunAsync(session, reader, same.OtherNames, cancellation) : 0);
    }
}
