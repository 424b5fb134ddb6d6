namespace FraudDashboard.Web.Requests;

/// <summary>The shapes an area can have.</summary>
public enum AreaKind
{
    London,
    Bcu,
    Borough,
    NotAllocated,
}

/// <summary>The area asked for: all London, a Basic Command Unit, a borough, or the reports of none.</summary>
public sealed record Area(AreaKind Kind, string Value = "")
{
    /// <summary>Scope code of reports that no borough owns.</summary>
    public const string NoneCode = "none";

    /// <summary>Scope code of submissions and outcome returns that no report holds.</summary>
    public const string OrphanCode = "orphan";

    /// <summary>What the audit says for an area that there is not: never what was typed.</summary>
    public const string UnknownCode = "unknown";

    public static readonly Area London = new(AreaKind.London);
    public static readonly Area NotAllocated = new(AreaKind.NotAllocated);

    public static Area Borough(string code) => new(AreaKind.Borough, code);

    public static Area Bcu(string name) => new(AreaKind.Bcu, name);

    /// <summary>The scope codes it asks for, before the reader's own are taken into account.</summary>
    public IReadOnlyList<string> ScopeCodes(IEnumerable<BoroughRef> boroughs) => Kind switch
    {
        AreaKind.Borough => [Value],
        AreaKind.NotAllocated => [NoneCode],
        AreaKind.Bcu => [.. Codes(boroughs.Where(borough => borough.BcuName == Value))],
        _ => [.. Codes(boroughs), NoneCode, OrphanCode],
    };

    /// <summary>The area as a heading names it.</summary>
    public string Label(IEnumerable<BoroughRef> boroughs) => Kind switch
    {
        AreaKind.Borough => boroughs.FirstOrDefault(borough => borough.Code == Value)?.Name ?? Value,
        AreaKind.NotAllocated => "Not allocated",
        AreaKind.Bcu => $"{Value} Command Unit",
        _ => "All London",
    };

    private static IEnumerable<string> Codes(IEnumerable<BoroughRef> boroughs) =>
        boroughs.Where(borough => borough.IsMps).Select(borough => borough.Code).Order(StringComparer.Ordinal);
}
