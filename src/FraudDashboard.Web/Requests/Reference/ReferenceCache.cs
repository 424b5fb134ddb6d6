using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>The reference lists, read again when they are older than ten seconds: a change of a rule or a load shows at once enough.</summary>
public sealed class ReferenceCache(
    BoroughsQuery boroughs, OffenceCodesQuery offences, RulesQuery rules, MeasuresQuery measures,
    SettingsQuery settings, SeriesBreaksQuery breaks, TimeProvider time)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(10);

    // Reference rows are the same for every reader: an empty scope reads them.
    private static readonly UserScope NoScope = new("Reference lists", []);

    private (ReferenceLists Lists, long ReadAt)? _cached;

    /// <summary>The lists as last read, at once; null before any page was read.</summary>
    public ReferenceLists? Latest => _cached?.Lists;

    /// <summary>The lists, at most ten seconds old.</summary>
    public async ValueTask<ReferenceLists> GetAsync(CancellationToken cancellation)
    {
        if (_cached is { } cached && time.GetElapsedTime(cached.ReadAt) < Age)
        {
            return cached.Lists;
        }

        var lists = await ReadAsync(cancellation);
        _cached = (lists, time.GetTimestamp());
        return lists;
    }

    private async Task<ReferenceLists> ReadAsync(CancellationToken cancellation) => new()
    {
        Boroughs =
        [
            .. (await boroughs.RunAsync(NoScope, cancellation)).Select(row => new BoroughRef(
                row.BoroughCode, row.Name, row.ShortName, row.IsMps ? row.BcuName : null, row.IsMps, row.TileX, row.TileY)),
        ],
        Offences =
        [
            .. (await offences.RunAsync(NoScope, cancellation))
                .Select(row => new OffenceRef(row.OffenceCode, row.Title, row.Category)),
        ],
        Rules = await rules.RunAsync(NoScope, cancellation),
        Measures = await measures.RunAsync(NoScope, cancellation),
        Settings = (await settings.RunAsync(NoScope, cancellation)).ToDictionary(row => row.SettingCode, row => row.Value),
        SeriesBreaks = await breaks.RunAsync(NoScope, cancellation),
    };
}
