using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>The reference lists, read again when their version is another: a change of a rule or a load shows at once.</summary>
public sealed class ReferenceCache(ReadSessions sessions)
{
    // Reference rows are the same for every reader: an empty scope reads them.
    private static readonly UserScope NoScope = new("Reference lists", []);

    private ReferenceLists? _cached;

    /// <summary>The lists as last read, at once; null before any page was read.</summary>
    public ReferenceLists? Latest => _cached;

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
