using System.Buffers;
using System.Text;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>
/// Reads a file that is not valid UTF-8 once more, to tell UTF-8 with some odd bytes from Windows-1252: where there are at
/// least as many characters of several bytes as bytes that are none, the file is UTF-8.
/// </summary>
internal sealed class OddByteScan
{
    private const int BlockLength = 1 << 17;

    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private readonly byte[] _block = new byte[BlockLength];
    private long _sequences;
    private OddBytes _notUtf8;
    private OddBytes _undefined;

    /// <summary>How the bytes are text, and which of them are odd; null where none is.</summary>
    public static (TextFormat Format, OddCharacters? Odd) Read(Stream file, int markLength)
    {
        var scan = new OddByteScan();
        scan.ReadAll(file);
        var isUtf8 = scan._sequences >= scan._notUtf8.Count;
        var (odd, kind) = isUtf8 ? (scan._notUtf8, OddKind.NotUtf8) : (scan._undefined, OddKind.UndefinedInWindows);
        var format = isUtf8 ? TextFormat.Utf8WithOddBytes : TextFormat.Windows1252;
        return (format with { MarkLength = markLength }, odd.Count == 0 ? null : new(kind, odd.Count, LineOf(file, odd.First)));
    }

    /// <summary>The line, from 1, in which a byte stands.</summary>
    public static int LineOf(Stream file, long place, int width = 1)
    {
        file.Seek(0, SeekOrigin.Begin);
        var block = new byte[BlockLength];
        var (line, last) = (1, (byte)0);
        for (int read; place > 0 && (read = file.ReadAtLeast(block.AsSpan(0, (int)Math.Min(BlockLength, place)), (int)Math.Min(BlockLength, place), throwOnEndOfStream: false)) > 0; place -= read)
        {
            for (var index = 0; index < read; index++)
            {
                // Of two bytes that are a character, the other one is nought in a line end.
                var character = block[index];
                if (character == 0 && width == 2)
                {
                    continue;
                }

                line += character == '\r' || (character == '\n' && last != '\r') ? 1 : 0;
                last = character;
            }
        }

        return line;
    }

    private void ReadAll(Stream file)
    {
        file.Seek(0, SeekOrigin.Begin);
        long start = 0;
        var kept = 0;
        while (true)
        {
            var read = file.ReadAtLeast(_block.AsSpan(kept), BlockLength - kept, throwOnEndOfStream: false);
            var length = kept + read;
            var used = Scan(_block.AsSpan(0, length), start, isLast: read == 0);
            if (read == 0)
            {
                return;
            }

            kept = length - used;
            start += used;
            _block.AsSpan(used, kept).CopyTo(_block);
        }
    }

    /// <summary>Counts in a block; how many bytes were used, which leaves out a character that the block's end cuts.</summary>
    private int Scan(ReadOnlySpan<byte> block, long start, bool isLast)
    {
        var place = 0;
        while (block[place..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var next and >= 0)
        {
            place += next;
            var status = Rune.DecodeFromUtf8(block[place..], out _, out var length);
            if (status == OperationStatus.NeedMoreData && !isLast)
            {
                return place;
            }

            if (status == OperationStatus.Done)
            {
                _sequences++;
            }
            else
            {
                length = 1;
                _notUtf8.Add(start + place);
            }

            for (var index = place; index < place + length; index++)
            {
                if (Undefined.Contains(block[index]))
                {
                    _undefined.Add(start + index);
                }
            }

            place += length;
        }

        return block.Length;
    }

    /// <summary>How many bytes of one sort there are, and where the first stands.</summary>
    private struct OddBytes
    {
        public long Count { get; private set; }

        public long First { get; private set; }

        public void Add(long place)
        {
            First = Count == 0 ? place : First;
            Count++;
        }
    }
}
