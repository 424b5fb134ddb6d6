namespace FraudDashboard.Ingestion.Demo;

/// <summary>Items that are drawn in proportion to their weights.</summary>
internal sealed class WeightedChoice<T>
{
    private readonly T[] _items;
    private readonly double[] _ends;

    public WeightedChoice(params (T Item, double Weight)[] items)
    {
        _items = [.. items.Select(item => item.Item)];
        _ends = new double[items.Length];
        var total = 0.0;
        for (var place = 0; place < items.Length; place++)
        {
            _ends[place] = total += items[place].Weight;
        }
    }

    public IReadOnlyList<T> Items => _items;

    public T At(double unit)
    {
        var found = Array.BinarySearch(_ends, unit * _ends[^1]);
        var place = found >= 0 ? found + 1 : ~found;
        return _items[Math.Min(place, _items.Length - 1)];
    }
}
