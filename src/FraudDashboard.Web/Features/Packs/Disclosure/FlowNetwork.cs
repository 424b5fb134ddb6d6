namespace FraudDashboard.Web.Features.Packs.Disclosure;

/// <summary>
/// Counts that add up, as a flow: each is an arc, and what comes into a node leaves it. How far a count can differ from what it
/// is, with all others within their bounds, is how much more flow can be pushed along it or back.
/// </summary>
/// <remarks>
/// A table by area, of which areas add up to larger ones, and by part is a network: R. Cox, "Network models for complementary
/// cell suppression", JASA 90 (1995). Bounds of a flow are whole numbers where those of the arcs are, so none is overlooked.
/// </remarks>
internal sealed class FlowNetwork
{
    private readonly List<Arc> _arcs = [];
    private readonly List<List<int>> _arcsOfNode = [];

    /// <summary>The arcs that are counts, by their number.</summary>
    public IEnumerable<int> Counts => Enumerable.Range(0, _arcs.Count).Where(arc => _arcs[arc].Cell is not null);

    public CountCell CellOf(int arc) => _arcs[arc].Cell!;

    public int AddNode()
    {
        _arcsOfNode.Add([]);
        return _arcsOfNode.Count - 1;
    }

    /// <summary>Adds a count, or what is free to be anything where there is none.</summary>
    public void AddArc(int from, int to, long flow, CountCell? cell)
    {
        _arcsOfNode[from].Add(_arcs.Count);
        _arcsOfNode[to].Add(_arcs.Count);
        _arcs.Add(new(from, to, flow, cell));
    }

    /// <summary>How much smaller a count can be, up to a limit; and what stands in the way where that is less.</summary>
    public (long Amount, IReadOnlyList<CountCell> InTheWay) CanFall(int arc, long limit) => Push(arc, limit, isRise: false);

    /// <summary>How much larger a count can be, up to a limit; and what stands in the way where that is less.</summary>
    public (long Amount, IReadOnlyList<CountCell> InTheWay) CanRise(int arc, long limit) => Push(arc, limit, isRise: true);

    private (long Amount, IReadOnlyList<CountCell> InTheWay) Push(int arc, long limit, bool isRise)
    {
        var moved = _arcs[arc];
        var own = isRise ? High(moved) - moved.Flow : moved.Flow - Low(moved);
        if (own < limit)
        {
            limit = own;
        }

        // What more, or less, flows along it goes round by the others.
        var (start, end) = isRise ? (moved.To, moved.From) : (moved.From, moved.To);
        var flows = _arcs.Select(one => one.Flow).ToArray();
        var pushed = 0L;
        while (pushed < limit)
        {
            var (path, reached) = FindPath(start, end, arc, flows);
            if (path is null)
            {
                return (pushed, InTheWay(reached, arc));
            }

            var room = Math.Min(limit - pushed, path.Min(step => Room(step, flows)));
            foreach (var step in path)
            {
                flows[step.Arc] += step.IsForward ? room : -room;
            }

            pushed += room;
        }

        return (pushed, []);
    }

    private (List<Step>? Path, bool[] Reached) FindPath(int start, int end, int without, long[] flows)
    {
        var cameBy = new Step?[_arcsOfNode.Count];
        var reached = new bool[_arcsOfNode.Count];
        reached[start] = true;
        var waiting = new Queue<int>([start]);
        while (waiting.TryDequeue(out var node) && !reached[end])
        {
            foreach (var arc in _arcsOfNode[node])
            {
                var step = new Step(arc, _arcs[arc].From == node);
                var next = step.IsForward ? _arcs[arc].To : _arcs[arc].From;
                if (arc != without && !reached[next] && Room(step, flows) > 0)
                {
                    reached[next] = true;
                    cameBy[next] = step;
                    waiting.Enqueue(next);
                }
            }
        }

        return (reached[end] ? PathTo(start, end, cameBy) : null, reached);
    }

    private List<Step> PathTo(int start, int end, Step?[] cameBy)
    {
        List<Step> path = [];
        for (var node = end; node != start;)
        {
            var step = cameBy[node]!.Value;
            path.Add(step);
            node = step.IsForward ? _arcs[step.Arc].From : _arcs[step.Arc].To;
        }

        return path;
    }

    /// <summary>Published counts at their bound between the nodes that are reached and those that are not: to hide one opens a way.</summary>
    private List<CountCell> InTheWay(bool[] reached, int without) =>
    [
        .. _arcs.Where((one, i) => i != without && reached[one.From] != reached[one.To])
            .Select(one => one.Cell).OfType<CountCell>().Where(cell => !cell.IsSuppressed && !cell.IsKnown && !cell.IsUnpublished).Distinct(),
    ];

    private long Room(Step step, long[] flows)
    {
        var arc = _arcs[step.Arc];
        return step.IsForward ? High(arc) - flows[step.Arc] : flows[step.Arc] - Low(arc);
    }

    private static long Low(Arc arc) => arc.Cell?.Low ?? 0;

    private static long High(Arc arc) => arc.Cell?.High ?? CountCell.Unbounded;

    private sealed record Arc(int From, int To, long Flow, CountCell? Cell);

    private readonly record struct Step(int Arc, bool IsForward);
}
