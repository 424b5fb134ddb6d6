namespace FraudDashboard.Web.Requests;

/// <summary>A borough as the screens name it and place it on the tile map; the City of London is another force.</summary>
public sealed record BoroughRef(string Code, string Name, string ShortName, string? BcuName, bool IsMps, int TileX, int TileY);

/// <summary>An offence code with its title and category.</summary>
public sealed record OffenceRef(string Code, string Title, string Category);

/// <summary>A value of a list and what the reader sees for it.</summary>
public sealed record Choice(string Value, string Label);

/// <summary>The values that a query string may name: what is not here is answered with a warning and the default.</summary>
public sealed record FilterLists
{
    private const int MostMonths = 120;

    /// <summary>The first month that has reports.</summary>
    public required DateOnly FirstMonth { get; init; }

    /// <summary>The month of the as-at date.</summary>
    public required DateOnly LastMonth { get; init; }

    public required IReadOnlyList<BoroughRef> Boroughs { get; init; }

    public required IReadOnlyList<OffenceRef> Offences { get; init; }

    public IReadOnlyList<Choice> Rules { get; init; } = [];

    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The number of the frozen month that is read; null where none is.</summary>
    public string? Pack { get; init; }

    /// <summary>Whether a pack keeps the reports of a period to its beginning: what lies before its months has no list.</summary>
    public bool IsKept(Period period) =>
        period.Range(DateOnly.MinValue, LastMonth) is var asked && asked.FromMonth >= FirstMonth && asked.FromMonth <= LastMonth;

    /// <summary>The codes of the boroughs of a reader of some; null for a reader of all London.</summary>
    public IReadOnlySet<string>? Own { get; init; }

    /// <summary>The boroughs that the reader may ask for.</summary>
    public IEnumerable<BoroughRef> MpsBoroughs => Boroughs.Where(borough => borough.IsMps && Own?.Contains(borough.Code) != false);

    /// <summary>The Command Units of those boroughs.</summary>
    public IEnumerable<string> Bcus => MpsBoroughs.Select(borough => borough.BcuName).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>The boroughs and whole Command Units that an area may be compared with, beside all London.</summary>
    public IEnumerable<string> Compared => [.. Bcus.Where(IsWhole), .. MpsBoroughs.Select(borough => borough.Code), .. Own is null ? [Area.NoneCode] : Array.Empty<string>()];

    /// <summary>What all that the reader sees together is called.</summary>
    public string WholeLabel => Own is null ? Area.London.Label(Boroughs) : LabelOf(Own, Boroughs);

    /// <summary>Whether the reader sees a Command Unit to its last borough.</summary>
    public bool IsWhole(string bcu) => Boroughs.Where(borough => borough.IsMps && borough.BcuName == bcu).All(borough => Own?.Contains(borough.Code) != false);

    /// <summary>"Camden", or "Your boroughs" for more than one; a reader of no reports reads what is about the site.</summary>
    public static string LabelOf(IReadOnlyCollection<string> codes, IEnumerable<BoroughRef> boroughs) =>
        codes.Count switch
        {
            0 => "Whole site",
            1 => Area.Borough(codes.First()).Label(boroughs),
            _ => "Your boroughs",
        };

    /// <summary>
    /// The months to choose from, newest first, as a reader looks for them: those with reports, of the last ten years. An
    /// earlier one can be asked for in the address, and "all months" has it.
    /// </summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var from = LastMonth.AddMonths(1 - MostMonths);
            for (var month = LastMonth; month >= FirstMonth && month >= from; month = month.AddMonths(-1))
            {
                yield return month;
            }
        }
    }
}
