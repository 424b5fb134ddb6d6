namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Bytes that are added at the end and read anywhere: the first in memory, the rest in a temporary file of this user alone.</summary>
internal sealed class SpilledBytes : IDisposable
{
    private const int BlockBits = 16;
    private const int BlockLength = 1 << BlockBits;
    private const int BlocksInMemory = 512;

    private readonly List<byte[]> _blocks = [];
    private readonly byte[] _waiting = new byte[BlockLength];
    private FileStream? _file;

    public long Length { get; private set; }

    private long Spilled => Length - ((long)BlocksInMemory << BlockBits);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var place = (int)(Length & (BlockLength - 1));
            var taken = Math.Min(bytes.Length, BlockLength - place);
            bytes[..taken].CopyTo(BlockToFill(place).AsSpan(place));
            Length += taken;
            bytes = bytes[taken..];
            if (place + taken == BlockLength && Spilled > 0)
            {
                (_file ??= OpenFile()).Position = Spilled - BlockLength;
                _file.Write(_waiting);
            }
        }
    }

    public void Read(long start, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var (block, place) = ((int)(start >> BlockBits), (int)(start & (BlockLength - 1)));
            var taken = Math.Min(bytes.Length, BlockLength - place);
            if (block < _blocks.Count)
            {
                _blocks[block].AsSpan(place, taken).CopyTo(bytes);
            }
            else if (block == (int)(Length >> BlockBits))
            {
                _waiting.AsSpan(place, taken).CopyTo(bytes);
            }
            else
            {
                _file!.Position = start - ((long)BlocksInMemory << BlockBits);
                _file.ReadExactly(bytes[..taken]);
            }

            start += taken;
            bytes = bytes[taken..];
        }
    }

    public void Dispose() => _file?.Dispose();

    private byte[] BlockToFill(int place)
    {
        var block = (int)(Length >> BlockBits);
        if (block >= BlocksInMemory)
        {
            return _waiting;
        }

        if (place == 0)
        {
            _blocks.Add(new byte[BlockLength]);
        }

        return _blocks[block];
    }

    // The system makes it for this user alone.
    private static FileStream OpenFile() => new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose,
    });
}
