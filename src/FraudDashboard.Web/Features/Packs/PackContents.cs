using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>All that the files of one pack are made of, as it was frozen: what its reader may not see of it is not there.</summary>
internal sealed record PackContents
{
    public required PacksRow Pack { get; init; }

    public required FrozenPack Counts { get; init; }

    /// <summary>The pack of the month before that stood when this one was frozen; null where there was none.</summary>
    public required PacksRow? LastPack { get; init; }

    /// <summary>The counts of the pack of the month before.</summary>
    public required FrozenPack? LastCounts { get; init; }

    public required IReadOnlyList<FrozenTargetsRow> Measures { get; init; }

    public required IReadOnlyList<FrozenDefinitionsRow> Definitions { get; init; }

    public required IReadOnlyList<FrozenBreaksRow> Breaks { get; init; }

    public required IReadOnlyList<FrozenLoadsRow> Loads { get; init; }

    /// <summary>By area kind, area code, kind of sentence and measure.</summary>
    public required IReadOnlyDictionary<(string AreaKind, string AreaCode, string Kind, string Measure), string> Words { get; init; }

    /// <summary>Likewise of the pack of the month before; none where there was none.</summary>
    public required IReadOnlyDictionary<(string AreaKind, string AreaCode, string Kind, string Measure), string> LastWords { get; init; }

    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    public required IReadOnlyList<BoroughRef> Boroughs { get; init; }

    public DateOnly Month => Pack.PackMonth;

    public string Marking => Settings["protective_marking"];

    /// <summary>Reads the pack under the reader's scope.</summary>
    public static async Task<PackContents> ReadAsync(
        ReadSession session, ReferenceLists reference, IReadOnlyList<PacksRow> packs, PacksRow pack, CancellationToken cancellation)
    {
        var (reader, id) = (session.Reader, pack.PackId);
        var scopes = new PackScopes(reference.Boroughs);
        var last = packs.Where(other => other.PackMonth == pack.PackMonth.AddMonths(-1) && other.PackId < id).MaxBy(other => other.PackId);
        return new()
        {
            Pack = pack,
            Counts = await FrozenPack.ReadAsync(session, reference, scopes, pack, cancellation),
            LastPack = last,
            LastCounts = last is null ? null : await FrozenPack.ReadAsync(session, reference, scopes, last, cancellation),
            Measures = await FrozenTargetsQuery.RunAsync(session, reader, id, cancellation),
            Definitions = await FrozenDefinitionsQuery.RunAsync(session, reader, id, cancellation),
            Breaks = await FrozenBreaksQuery.RunAsync(session, reader, id, cancellation),
            Loads = await FrozenLoadsQuery.RunAsync(session, reader, id, cancellation),
            Words = ByArea(await FrozenWordsQuery.RunAsync(session, reader, id, cancellation)),
            LastWords = ByArea(last is null ? [] : await FrozenWordsQuery.RunAsync(session, reader, last.PackId, cancellation)),
            Settings = (await FrozenSettingsQuery.RunAsync(session, reader, id, cancellation)).ToDictionary(row => row.SettingCode, row => row.Value),
            Boroughs = [.. reference.Boroughs.Where(borough => borough.IsMps)],
        };
    }

    /// <summary>What was said of a measure in an area; null where nothing was.</summary>
    public string? Said(PackScope area, string kind, string measure) => Words.GetValueOrDefault((area.AreaKind, area.AreaCode, kind, measure));

    /// <summary>What the pack of the month before said of it.</summary>
    public string? SaidLast(PackScope area, string kind, string measure) => LastWords.GetValueOrDefault((area.AreaKind, area.AreaCode, kind, measure));

    /// <summary>"Camden", "Central North Command Unit", "All London", "Not allocated".</summary>
    public string NameOf(PackScope area) => area.AreaKind switch
    {
        "london" => "All London",
        "bcu" => $"{area.AreaCode} Command Unit",
        "borough" => Boroughs.Single(borough => borough.Code == area.AreaCode).Name,
        _ => "Not allocated",
    };

    /// <summary>The name of a measure or rule then.</summary>
    public string TitleOf(string kind, string code) => Definitions.FirstOrDefault(row => row.SubjectKind == kind && row.SubjectCode == code)?.Title ?? code;

    /// <summary>The boroughs within an area that stand clearly apart from all boroughs together on a measure, by name; none within a borough.</summary>
    public IReadOnlyList<string> ClearlyApart(PackScope area, string measure, Verdict verdict) =>
    [
        .. Boroughs.Where(borough => area.AreaKind == "london" || (area.AreaKind == "bcu" && area.ScopeCodes.Contains(borough.Code)))
            .Where(borough => Words.GetValueOrDefault(("borough", borough.Code, SentenceKind.Compared, measure)) == verdict.Words)
            .Select(borough => borough.Name).Order(StringComparer.Ordinal),
    ];

    private static Dictionary<(string AreaKind, string AreaCode, string Kind, string Measure), string> ByArea(IEnumerable<FrozenWordsRow> rows) =>
        rows.ToDictionary(row => (row.AreaKind, row.PackAreaCode, row.SentenceKind, row.SubjectCode), row => row.Words);
}
