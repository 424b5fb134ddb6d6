namespace FraudDashboard.Web.Features.Packs.Disclosure;

/// <summary>An area of a table, and those that add up to it.</summary>
/// <param name="Kind">london, bcu, borough, none, team, or other for what is in no area.</param>
/// <param name="Code">Code of the borough, name of the Command Unit; * for all London.</param>
/// <param name="Team">The team of the borough; empty for an area that is none.</param>
/// <param name="Parts">Empty for the smallest areas.</param>
public sealed record AreaNode(string Kind, string Code, string Team, IReadOnlyList<AreaNode> Parts)
{
    /// <summary>This area and all within it, the largest first.</summary>
    public IEnumerable<AreaNode> All => Parts.SelectMany(part => part.All).Prepend(this);
}

/// <summary>
/// One figure by area and part, all of which add up: areas to larger ones, parts to the denominator. The counts that a table
/// shares with another (all reports, of a rule that applies to each) are the same cell in both.
/// </summary>
public sealed class DisclosureTable
{
    /// <summary>The part that is the sum of the others.</summary>
    public const string Denominator = "denominator";

    /// <summary>The part that is in order, of which the rate is.</summary>
    public const string Numerator = "numerator";

    /// <summary>What is not in order, where that is one part.</summary>
    public const string Rest = "rest";

    private readonly Dictionary<(AreaNode Area, string Part), CountCell> _cells = [];

    /// <param name="figureCode">What it counts.</param>
    /// <param name="month">Of which month.</param>
    /// <param name="root">All London.</param>
    /// <param name="parts">Without the denominator; the numerator among them.</param>
    /// <param name="cellOf">The count of an area and part, or of the denominator.</param>
    public DisclosureTable(string figureCode, DateOnly month, AreaNode root, IReadOnlyList<string> parts, Func<AreaNode, string, CountCell> cellOf)
    {
        (FigureCode, Month, Root, Parts) = (figureCode, month, root, parts);
        foreach (var area in root.All)
        {
            foreach (var part in parts.Append(Denominator))
            {
                _cells.Add((area, part), cellOf(area, part));
            }
        }
    }

    public string FigureCode { get; }

    public DateOnly Month { get; }

    public AreaNode Root { get; }

    public IReadOnlyList<string> Parts { get; }

    /// <summary>Each count and which it is, but what no table of a pack has.</summary>
    public IEnumerable<(CountKey Key, CountCell Cell)> Cells => _cells.Where(entry => !entry.Value.IsUnpublished)
        .Select(entry => (KeyOf(entry.Key.Area, entry.Key.Part), entry.Value));

    public CountCell this[AreaNode area, string part] => _cells[(area, part)];

    public CountKey KeyOf(AreaNode area, string part) => new(FigureCode, Month, area.Kind, area.Code, area.Team, part);

    /// <summary>The area whose count a cell is; null for a cell of another table.</summary>
    public AreaNode? AreaOf(CountCell cell) => _cells.FirstOrDefault(entry => ReferenceEquals(entry.Value, cell)).Key.Area;

    /// <summary>The part that a cell is.</summary>
    public string? PartOf(CountCell cell) => _cells.FirstOrDefault(entry => ReferenceEquals(entry.Value, cell)).Key.Part;

    /// <summary>
    /// The table as a flow: from all London down to the smallest areas, a tree for each part; and from there up again, one tree
    /// of denominators.
    /// </summary>
    internal FlowNetwork ToNetwork()
    {
        var network = new FlowNetwork();
        int source = network.AddNode(), sink = network.AddNode();
        var up = Root.All.ToDictionary(area => area, _ => network.AddNode());
        AddUp(network, Root, sink, up);
        foreach (var part in Parts)
        {
            AddDown(network, Root, part, source, up);
        }

        network.AddArc(sink, source, this[Root, Denominator].Value, null);
        return network;
    }

    private void AddUp(FlowNetwork network, AreaNode area, int to, Dictionary<AreaNode, int> up)
    {
        var cell = this[area, Denominator];
        network.AddArc(up[area], to, cell.Value, cell);
        foreach (var part in area.Parts)
        {
            AddUp(network, part, up[area], up);
        }
    }

    private void AddDown(FlowNetwork network, AreaNode area, string part, int from, Dictionary<AreaNode, int> up)
    {
        var cell = this[area, part];
        // The smallest areas give what they have to their denominator.
        var node = area.Parts.Count == 0 ? up[area] : network.AddNode();
        network.AddArc(from, node, cell.Value, cell);
        foreach (var inner in area.Parts)
        {
            AddDown(network, inner, part, node, up);
        }
    }
}
