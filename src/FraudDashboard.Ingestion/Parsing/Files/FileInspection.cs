using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>One pass over a file's bytes: what they are as text, and their SHA-256.</summary>
internal sealed record FileInspection
{
    private const int BlockLength = 1 << 17;
    private const int HeadLength = 1 << 12;

    public required string Sha256 { get; init; }

    public required long ByteCount { get; init; }

    /// <summary>How the bytes are text; null for a workbook, or what might be one.</summary>
    public required TextFormat? Format { get; init; }

    /// <summary>What of the bytes is not text as the format has it; null where all is.</summary>
    public required OddCharacters? Odd { get; init; }

    /// <summary>True for a zip archive, as which workbooks since 2007 are packed.</summary>
    public required bool IsZip { get; init; }

    public static async Task<FileInspection> OfAsync(Stream file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            var findings = new Findings();
            int read;
            while ((read = await file.ReadAtLeastAsync(block, BlockLength, throwOnEndOfStream: false, cancellationToken)) > 0)
            {
                hash.AppendData(block, 0, read);
                findings.Add(block.AsSpan(0, read));
            }

            var (format, odd) = findings.Close(file);
            return new()
            {
                Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
                ByteCount = findings.ByteCount,
                Format = format,
                Odd = odd,
                IsZip = findings.IsZip,
            };
        }
        finally
        {
            // The block held records: they do not stay in a pool that others borrow from.
            ArrayPool<byte>.Shared.Return(block, clearArray: true);
        }
    }

    /// <summary>What the bytes read so far say about the file.</summary>
    private sealed class Findings
    {
        private readonly Utf8Scan _utf8 = new();
        private byte[] _head = [];
        private bool _hasNul;
        private Utf16Scan? _utf16;

        public long ByteCount { get; private set; }

        public bool IsZip => _head is [(byte)'P', (byte)'K', 3 or 5 or 7, 4 or 6 or 8, ..];

        private bool IsCompound => _head is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

        private TextFormat? Mark => _head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => TextFormat.Utf8Marked,
            [0xFF, 0xFE, ..] => TextFormat.Utf16LittleEndian,
            [0xFE, 0xFF, ..] => TextFormat.Utf16BigEndian,
            _ => null,
        };

        public void Add(ReadOnlySpan<byte> block)
        {
            if (ByteCount == 0)
            {
                _head = block[..Math.Min(HeadLength, block.Length)].ToArray();
            }

            ByteCount += block.Length;
            if (Mark is { IsUtf16: true })
            {
                // Blocks are even in length, so a character never straddles two; NUL reads alike in either byte order.
                _utf16 ??= new(isBigEndian: Mark == TextFormat.Utf16BigEndian);
                _utf16.Add(block);
                _hasNul = _hasNul || MemoryMarshal.Cast<byte, char>(block).Contains('\0');
                return;
            }

            _hasNul = _hasNul || block.Contains((byte)0);
            _utf8.Add(block);
        }

        /// <summary>Ends the pass; a file that is not valid UTF-8 is read once more.</summary>
        public (TextFormat? Format, OddCharacters? Odd) Close(Stream file)
        {
            if (IsZip || IsCompound)
            {
                return (null, null);
            }

            var isUtf8 = _utf8.Close();
            var found = (Mark ?? TextFormat.Utf8) with { MarkLength = MarksLength(Mark) };
            FileRefusals.RefuseUnlessText(_head, ByteCount, _hasNul, found);
            _utf16?.Close();
            return found.IsUtf16 ? (found, OddUtf16(file))
                : isUtf8 ? (found, null)
                : OddByteScan.Read(file, found.MarkLength);
        }

        private OddCharacters? OddUtf16(Stream file) =>
            _utf16 is { Count: > 0 } scan ? new(OddKind.NotUtf16, scan.Count, OddByteScan.LineOf(file, scan.First, width: 2)) : null;

        /// <summary>The length of the marks that the file begins with: some programs put one before another.</summary>
        private int MarksLength(TextFormat? mark)
        {
            var length = 0;
            if (mark is not null)
            {
                var bytes = _head.AsSpan(0, mark.MarkLength);
                while (_head.AsSpan(length).StartsWith(bytes))
                {
                    length += bytes.Length;
                }
            }

            return length;
        }
    }
}
