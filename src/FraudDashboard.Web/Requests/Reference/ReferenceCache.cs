using System.Collections.Concurrent;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>The reference lists, read again when their version is another: a change of a rule or a load shows at once.</summary>
public sealed class ReferenceCache(ReadSessions sessions)
{
    // Reference rows are the same for every reader: an empty scope reads them.
    private static readonly UserScope NoScope = new("Reference lists", []);

    // As many as people look at in a day.
    private const int MostPacks = 24;

    private readonly ConcurrentDictionary<long, ReferenceLists> _ofPacks = new();

    private ReferenceLists? _cached;

    /// <summary>The lists as last read, at once; null before any page was read.</summary>
    public ReferenceLists? Latest => _cached;

    /// <summary>The lists of a frozen month, at once; null before any page of it was read.</summary>
    public ReferenceLists? OfPack(long packId) => _ofPacks.GetValueOrDefault(packId);

    /// <summary>The lists of a frozen month, which never change but for names of places and offences.</summary>
    internal async Task<ReferenceLists> GetAsync(ReadSession session, FrozenMonthRow pack, CancellationToken cancellation)
    {
        if (_ofPacks.TryGetValue(pack.PackId, out var kept))
        {
            return kept;
        }

        if (_ofPacks.Count >= MostPacks)
        {
            _ofPacks.Clear();
        }

        return _ofPacks[pack.PackId] = await ReferenceLists.ReadAsync(session, pack, cancellation);
    }

    /// <summary>The lists as they stand in the snapshot of a page.</summary>
    public async Task<ReferenceLists> GetAsync(ReadSession session, CancellationToken cancellation)
    {
        var version = await ReferenceVersionsQuery.RunAsync(session, cancellation);
        return _cached is { } cached && cached.Version == version ? cached
            : _cached = await ReferenceLists.ReadAsync(session, version, cancellation);
    }

    /// <summary>The lists as they stand now, for what shows no figure.</summary>
    public async Task<ReferenceLists> GetAsync(CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(NoScope, cancellation);
        return await GetAsync(session, cancellation);
    }
}
