using FraudDashboard.Web.Features.Packs.Disclosure;

namespace FraudDashboard.Tests.Features.Packs.Disclosure;

/// <summary>Small tables with many small counts: of each seed always the same ones.</summary>
/// <param name="seed">Which of them.</param>
internal sealed class RandomTables(int seed)
{
    public static DateOnly Month { get; } = new(2026, 9, 1);

    private static readonly string[] Others = ["late", "rejected", "awaiting"];

    private readonly Random _random = new(seed);

    /// <summary>One table of two levels of areas, at times of three, and two to four parts.</summary>
    public DisclosureTable One()
    {
        var root = Areas(_random.Next(4) == 0 ? 3 : 2);
        var isPair = _random.Next(2) == 0;
        string[] others = isPair ? [DisclosureTable.Rest] : Others[..(1 + _random.Next(Others.Length))];
        return Table(root, [DisclosureTable.Numerator, .. others]);
    }

    /// <summary>Marks some counts as an earlier pack would have them: told or left out.</summary>
    public void MarkToldBefore(DisclosureTable table)
    {
        foreach (var cell in table.Cells.Select(entry => entry.Cell))
        {
            switch (_random.Next(8))
            {
                case 0 when !PublishedCount.IsSmall(cell.Value):
                    cell.IsKnown = true;
                    break;
                case 1:
                    cell.Suppress(SuppressionReason.LeftOutBefore);
                    break;
            }
        }
    }

    private AreaNode Areas(int levels, string kind = "london", string code = "*") => new(kind, code, "", levels == 1 ? [] :
    [
        .. Enumerable.Range(0, 2 + _random.Next(levels == 3 ? 1 : 3)).Select(i => Areas(levels - 1, levels == 3 ? "bcu" : "borough", $"{code}{i}")),
    ]);

    private DisclosureTable Table(AreaNode root, IReadOnlyList<string> parts)
    {
        Dictionary<(AreaNode Area, string Part), long> values = [];
        long Value(AreaNode area, string part)
        {
            if (!values.TryGetValue((area, part), out var value))
            {
                value = part == DisclosureTable.Denominator ? parts.Sum(one => Value(area, one))
                    : area.Parts.Count > 0 ? area.Parts.Sum(inner => Value(inner, part))
                    : Count();
                values.Add((area, part), value);
            }

            return value;
        }

        return new("completion", Month, root, parts, (area, part) => new CountCell(Value(area, part)));
    }

    /// <summary>A nought or a count up to 9, sometimes one that is larger.</summary>
    private long Count() => _random.Next(6) switch { 0 => 0, 1 => _random.Next(8, 40), _ => _random.Next(10) };
}
