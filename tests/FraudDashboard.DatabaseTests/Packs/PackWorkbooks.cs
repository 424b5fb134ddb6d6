using System.Collections.Concurrent;
using FraudDashboard.Web.Features.Packs;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>Workbooks of September, with August frozen before it: of London, a Command Unit and a borough, in both profiles and of both stores.</summary>
public sealed class PackWorkbooks(BriefStores stores)
{
    private static readonly string[] Stores = ["sample", "demo"];

    private static readonly Dictionary<string, string> Areas = new() { ["london"] = "london:*", ["unit"] = "bcu:Central North", ["borough"] = "borough:E09000007" };

    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    /// <summary>"sample-london-publication.xlsx".</summary>
    public static IEnumerable<string> Names =>
        from store in Stores from area in Areas.Keys from profile in Enum.GetValues<PackProfile>() select $"{store}-{area}-{profile}.xlsx".ToLowerInvariant();

    /// <summary>The workbook of that name.</summary>
    public byte[] this[string name] => _files.GetOrAdd(name, _ =>
    {
        var (store, area, profile) = Path.GetFileNameWithoutExtension(name).Split('-') is [var first, var second, var third] ? (first, second, third) : throw new ArgumentException(name, nameof(name));
        var pack = stores.ContentsOf(store);
        return PackFiles.Make(pack, BriefStores.AreaOf(pack, Areas[area]), Enum.Parse<PackProfile>(profile, ignoreCase: true)).Bytes;
    });
}
