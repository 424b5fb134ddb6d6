using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the page of a frozen month reads: its packs, and what was counted and said of the area asked for.</summary>
/// <param name="Packs">Every version of the month, the latest first; none where there is no such pack.</param>
/// <param name="Figures">Of measures and rules.</param>
/// <param name="Sentences">As they were.</param>
public sealed record FrozenMonthData(IReadOnlyList<PacksRow> Packs, IReadOnlyList<PackFiguresRow> Figures, IReadOnlyList<PackSentencesRow> Sentences)
{
    /// <summary>What has moved since; null where there is no such pack.</summary>
    public RevisionsRead? Revisions { get; init; }

    /// <summary>What its files leave out.</summary>
    public IReadOnlyList<SuppressionsRow> Suppressions { get; init; } = [];

    public static async Task<FrozenMonthData> ReadAsync(ReadSession session, PageRequest request, long packId, CancellationToken cancellation)
    {
        var packs = await PacksQuery.RunAsync(session, request.Reader, cancellation);
        if (packs.FirstOrDefault(pack => pack.PackId == packId) is not { } asked)
        {
            return new([], [], []);
        }

        var (kind, code) = PackScopes.KeyOf(request.Filter.Area);
        return new(
            [.. packs.Where(pack => pack.PackMonth == asked.PackMonth)],
            await PackFiguresQuery.RunAsync(session, request.Reader, packId, kind, code, cancellation),
            await PackSentencesQuery.RunAsync(session, request.Reader, packId, kind, code, cancellation))
        {
            Suppressions = await SuppressionsQuery.RunAsync(session, request.Reader, packId, code, cancellation),
            Revisions = await RevisionsRead.ReadAsync(session, request, packId, cancellation),
        };
    }
}
