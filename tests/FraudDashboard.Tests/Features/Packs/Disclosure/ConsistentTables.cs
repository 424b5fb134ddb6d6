using FraudDashboard.Web.Features.Packs.Disclosure;

namespace FraudDashboard.Tests.Features.Packs.Disclosure;

/// <summary>
/// Every set of counts that agrees with what is published of some tables, searched through: what a reader who knows how the
/// tables add up and how counts are rounded can tell of a count, and nothing less.
/// </summary>
internal sealed class ConsistentTables
{
    // More than any sum of the small tables here can move by.
    private const long Most = 400;

    private readonly List<CountCell> _cells = [];
    private readonly List<(int Total, int[] Parts)> _sums = [];
    private readonly List<(int Lesser, int Greater)> _ceilings = [];
    private readonly List<List<int>> _sumsOf = [];

    public ConsistentTables(IEnumerable<DisclosureTable> tables)
    {
        foreach (var table in tables)
        {
            foreach (var area in table.Root.All)
            {
                Add(table[area, DisclosureTable.Denominator], table.Parts.Select(part => table[area, part]));
                foreach (var part in table.Parts.Append(DisclosureTable.Denominator).Where(_ => area.Parts.Count > 0))
                {
                    Add(table[area, part], area.Parts.Select(inner => table[inner, part]));
                }
            }
        }

        _ceilings.AddRange(_cells.ToList().Where(cell => cell.Ceiling is not null).Select(cell => (NumberOf(cell), NumberOf(cell.Ceiling!))));
        _sumsOf.AddRange(_cells.Select((_, i) => Enumerable.Range(0, _sums.Count).Where(sum => _sums[sum].Total == i || _sums[sum].Parts.Contains(i)).ToList()));
    }

    /// <summary>Whether a count can lie between two numbers, both included.</summary>
    public bool CanBe(CountCell cell, long from, long to)
    {
        var ranges = _cells.Select(RangeOf).ToArray();
        var number = NumberOf(cell);
        ranges[number] = (Math.Max(from, ranges[number].Low), Math.Min(to, ranges[number].High));
        return Exists(ranges);
    }

    private void Add(CountCell total, IEnumerable<CountCell> parts) => _sums.Add((NumberOf(total), [.. parts.Select(NumberOf)]));

    private int NumberOf(CountCell cell)
    {
        var number = _cells.FindIndex(known => ReferenceEquals(known, cell));
        if (number < 0)
        {
            _cells.Add(cell);
            number = _cells.Count - 1;
        }

        return number;
    }

    // Worked out anew, not asked of the code that is tested: 0 is 0; a shown multiple of 5 is two less to two more, 8 at least.
    private static (long Low, long High) RangeOf(CountCell cell)
    {
        if (cell.IsUnpublished || (cell.IsSuppressed && !cell.IsKnown))
        {
            return (0, Most);
        }

        var shown = (long)Math.Round(cell.Value / 5.0, MidpointRounding.AwayFromZero) * 5;
        return cell.Value == 0 ? (0, 0) : (Math.Max(8, shown - 2), shown + 2);
    }

    private bool Exists((long Low, long High)[] ranges)
    {
        if (!Narrow(ranges))
        {
            return false;
        }

        var widest = Enumerable.Range(0, ranges.Length).MaxBy(i => ranges[i].High - ranges[i].Low);
        var (low, high) = ranges[widest];
        return low == high || Exists(With(ranges, widest, low, (low + high) / 2)) || Exists(With(ranges, widest, ((low + high) / 2) + 1, high));
    }

    private static (long Low, long High)[] With((long Low, long High)[] ranges, int cell, long low, long high)
    {
        var changed = ((long Low, long High)[])ranges.Clone();
        changed[cell] = (low, high);
        return changed;
    }

    /// <summary>Takes from each range what no sum allows, until nothing is left to take; false where a range is empty.</summary>
    private bool Narrow((long Low, long High)[] ranges)
    {
        var waiting = new Queue<int>(Enumerable.Range(0, _sums.Count));
        while (true)
        {
            while (waiting.TryDequeue(out var number))
            {
                var (total, parts) = _sums[number];
                long low = parts.Sum(part => ranges[part].Low), high = parts.Sum(part => ranges[part].High);
                var all = ranges[total];
                if (!Limit(ranges, total, low, high, waiting) || parts.Any(part =>
                    !Limit(ranges, part, all.Low - (high - ranges[part].High), all.High - (low - ranges[part].Low), waiting)))
                {
                    return false;
                }
            }

            foreach (var (lesser, greater) in _ceilings)
            {
                if (!Limit(ranges, lesser, 0, ranges[greater].High, waiting) || !Limit(ranges, greater, ranges[lesser].Low, Most, waiting))
                {
                    return false;
                }
            }

            if (waiting.Count == 0)
            {
                return true;
            }
        }
    }

    private bool Limit((long Low, long High)[] ranges, int cell, long low, long high, Queue<int> waiting)
    {
        var range = ranges[cell];
        (long Low, long High) narrowed = (Math.Max(range.Low, low), Math.Min(range.High, high));
        if (narrowed != range)
        {
            ranges[cell] = narrowed;
            _sumsOf[cell].ForEach(waiting.Enqueue);
        }

        return narrowed.Low <= narrowed.High;
    }
}
