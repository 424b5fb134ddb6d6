namespace FraudDashboard.Web.Features.Packs.Disclosure;

/// <summary>
/// Chooses what a pack leaves out: the counts of 1 to 7, and as few others as keep each of them from being worked out of what
/// is published: neither its value nor whether it is nought.
/// </summary>
public static class SuppressSmallCounts
{
    // A larger count that is left out must be as uncertain as one that is rounded.
    private const long WidthOfLarge = 5;

    // What is least missed goes first: a nought, a small area. A row without its denominator has no rate at all.
    private const long DenominatorWeight = 4;
    private const long CommandUnitWeight = 3;
    private const long LondonWeight = 100;

    /// <summary>Marks the cells of the tables; cells that are known or left out before are marked so by the caller.</summary>
    /// <returns>The counts that an earlier pack gives away whatever is left out now; none but after a correction.</returns>
    public static IReadOnlyList<CountKey> Run(IReadOnlyList<DisclosureTable> tables)
    {
        foreach (var table in tables)
        {
            SuppressSmall(table);
        }

        var networks = tables.Select(table => (Table: table, Network: table.ToNetwork())).ToList();
        HashSet<CountKey> exposed = [];
        bool hasChanged;
        do
        {
            // Tables share cells: what one leaves out, another must protect.
            hasChanged = false;
            exposed.Clear();
            foreach (var (table, network) in networks)
            {
                hasChanged |= Protect(table, network, exposed);
            }
        }
        while (hasChanged);

        return [.. exposed];
    }

    private static void SuppressSmall(DisclosureTable table)
    {
        foreach (var (key, cell) in table.Cells.ToList())
        {
            if (cell.IsSuppressed || PublishedCount.IsSmall(cell.Value))
            {
                Suppress(table, cell, key.Part, cell.Reason ?? SuppressionReason.Small);
            }
        }

        // A rate of which 1 to 7 fail tells how many.
        foreach (var area in table.Root.All)
        {
            var numerator = table[area, DisclosureTable.Numerator];
            if (!numerator.IsUnpublished && PublishedCount.IsSmall(table[area, DisclosureTable.Denominator].Value - numerator.Value))
            {
                Suppress(table, numerator, DisclosureTable.Numerator, SuppressionReason.ProtectsAnother);
            }
        }
    }

    private static bool Protect(DisclosureTable table, FlowNetwork network, HashSet<CountKey> exposed)
    {
        var hasChanged = false;
        foreach (var arc in network.Counts.Where(arc => !network.CellOf(arc).IsUnpublished).ToList())
        {
            var cell = network.CellOf(arc);
            while (cell.IsSuppressed && !cell.IsKnown && Needs(network, arc) is { } inTheWay)
            {
                if (inTheWay.Count == 0)
                {
                    exposed.Add(table.KeyOf(table.AreaOf(cell)!, table.PartOf(cell)!));
                    break;
                }

                var chosen = inTheWay.MinBy(one => Weight(table, one))!;
                Suppress(table, chosen, table.PartOf(chosen)!, SuppressionReason.ProtectsAnother);
                hasChanged = true;
            }
        }

        return hasChanged;
    }

    /// <summary>What stands in the way of the count being uncertain; null where it is uncertain.</summary>
    private static IReadOnlyList<CountCell>? Needs(FlowNetwork network, int arc)
    {
        var value = network.CellOf(arc).Value;
        if (value == 0)
        {
            return Unless(network.CanRise(arc, 1), 1);
        }

        if (value <= PublishedCount.LargestSmall)
        {
            return Unless(network.CanFall(arc, value), value);
        }

        var fall = network.CanFall(arc, WidthOfLarge);
        return fall.Amount == WidthOfLarge ? null : Unless(network.CanRise(arc, WidthOfLarge - fall.Amount), WidthOfLarge - fall.Amount);
    }

    private static IReadOnlyList<CountCell>? Unless((long Amount, IReadOnlyList<CountCell> InTheWay) found, long wanted) =>
        found.Amount >= wanted ? null : found.InTheWay;

    private static long Weight(DisclosureTable table, CountCell cell)
    {
        var area = table.AreaOf(cell)!;
        var ofArea = area.Kind switch { "london" => LondonWeight, "bcu" => CommandUnitWeight, _ => 1 };
        return (cell.Value + 1) * ofArea * (table.PartOf(cell) == DisclosureTable.Denominator ? DenominatorWeight : 1);
    }

    /// <summary>Of two parts that make the denominator, neither is told without the other.</summary>
    private static void Suppress(DisclosureTable table, CountCell cell, string part, SuppressionReason reason)
    {
        cell.Suppress(reason);
        if (table.Parts.Count == 2 && part != DisclosureTable.Denominator)
        {
            table[table.AreaOf(cell)!, table.Parts.Single(other => other != part)].Suppress(SuppressionReason.ProtectsAnother);
        }
    }
}
