using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What the page of names reads: the likenesses that loads told of, and every declaration there ever was.</summary>
public sealed record NamesData(IReadOnlyList<NameLikenessesRow> Likenesses, IReadOnlyList<SameNamesRow> Declared)
{
    public static async Task<NamesData> ReadAsync(ReadSessions sessions, UserScope reader, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        return new(await NameLikenessesQuery.RunAsync(session, reader, cancellation), await SameNamesQuery.RunAsync(session, reader, cancellation));
    }
}
