using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The areas of a pack: all London, each Command Unit, each borough, what no borough owns, what no report holds.</summary>
internal sealed class PackScopes
{
    private readonly Dictionary<string, IReadOnlyList<PackScope>> _holding;

    public PackScopes(IReadOnlyList<BoroughRef> boroughs)
    {
        var own = boroughs.Where(borough => borough.IsMps).ToList();
        var units = own.GroupBy(borough => borough.BcuName!).ToDictionary(
            unit => unit.Key, unit => new PackScope("bcu", unit.Key, [.. unit.Select(borough => borough.Code).Order(StringComparer.Ordinal)]));
        London = new("london", UserScope.AllLondonCode, [UserScope.AllLondonCode]);
        var none = new PackScope("none", Area.NoneCode, [Area.NoneCode]);
        var orphan = new PackScope("orphan", Area.OrphanCode, [Area.OrphanCode]);
        _holding = own.ToDictionary(
            borough => borough.Code,
            borough => (IReadOnlyList<PackScope>)[London, units[borough.BcuName!], new("borough", borough.Code, [borough.Code])]);
        _holding[Area.NoneCode] = [London, none];
        _holding[Area.OrphanCode] = [London, orphan];
        Areas = [London, .. units.Values.OrderBy(unit => unit.AreaCode, StringComparer.Ordinal), .. own.Select(borough => new PackScope("borough", borough.Code, [borough.Code])), none];
    }

    public PackScope London { get; }

    /// <summary>Those that have figures of crime reports, London first.</summary>
    public IReadOnlyList<PackScope> Areas { get; }

    /// <summary>What an area is made of, as a pack lists it: Command Units each before their boroughs, and what no borough owns.</summary>
    public IEnumerable<PackScope> Within(PackScope area) => area.AreaKind switch
    {
        "london" => Areas.Where(unit => unit.AreaKind == "bcu").SelectMany(unit => Within(unit).Prepend(unit)).Append(Areas[^1]),
        "bcu" => Areas.Where(borough => borough.AreaKind == "borough" && area.ScopeCodes.Contains(borough.AreaCode)),
        _ => [],
    };

    /// <summary>The areas that count the rows of one: its borough, its Command Unit, London.</summary>
    public IReadOnlyList<PackScope> Holding(string areaCode) => _holding.GetValueOrDefault(areaCode, [London]);

    /// <summary>The area as a filter asks for it.</summary>
    public static Area FilterOf(PackScope scope) => scope.AreaKind switch
    {
        "bcu" => Area.Bcu(scope.AreaCode),
        "borough" => Area.Borough(scope.AreaCode),
        "none" => Area.NotAllocated,
        _ => Area.London,
    };

    /// <summary>How a pack names the area of a filter.</summary>
    public static (string Kind, string Code) KeyOf(Area area) => area.Kind switch
    {
        AreaKind.Bcu => ("bcu", area.Value),
        AreaKind.Borough => ("borough", area.Value),
        AreaKind.NotAllocated => ("none", Area.NoneCode),
        _ => ("london", UserScope.AllLondonCode),
    };
}
