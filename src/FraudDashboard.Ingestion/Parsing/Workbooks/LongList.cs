namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>A list of numbers in blocks: it grows without being copied, as a list in one piece does.</summary>
internal sealed class LongList
{
    private const int BlockBits = 13;
    private const int BlockLength = 1 << BlockBits;

    private readonly List<long[]> _blocks = [];

    public int Count { get; private set; }

    public long this[int index] => _blocks[index >> BlockBits][index & (BlockLength - 1)];

    public void Add(long number)
    {
        var place = Count & (BlockLength - 1);
        if (place == 0)
        {
            _blocks.Add(new long[BlockLength]);
        }

        _blocks[^1][place] = number;
        Count++;
    }
}
