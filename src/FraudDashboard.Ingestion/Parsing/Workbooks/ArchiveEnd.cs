using System.Buffers.Binary;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>
/// The end record of a zip archive, found where its comment holds the mark of one too: ZipArchive takes the last mark in the
/// file. It bounds the list of parts before that is read into memory.
/// </summary>
internal static class ArchiveEnd
{
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int LargestDirectory = 1 << 20;

    /// <summary>The archive as a stream that ends with its end record, without a comment.</summary>
    public static Stream WithoutComment(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, ushort.MaxValue + EndLength + LocatorLength)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        for (var end = tail.Length; (end = tail.AsSpan(0, end).LastIndexOf("PK\u0005\u0006"u8)) >= 0;)
        {
            var comment = end + EndLength <= tail.Length ? BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 20)) : int.MaxValue;
            if (comment <= tail.Length - end - EndLength && HasDirectory(file, tail, end))
            {
                var place = file.Length - tail.Length + end;
                return place + EndLength == file.Length ? file : new CommentlessStream(file, place + EndLength);
            }
        }

        throw WorkbookRefusals.DamagedArchive();
    }

    /// <summary>True where the record leads to a list of parts that ends before it; refuses a list that is too long.</summary>
    private static bool HasDirectory(Stream file, byte[] tail, int end)
    {
        var place = file.Length - tail.Length + end;
        long length = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var disks = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 4));
        var locator = end - LocatorLength;
        if ((length == uint.MaxValue || start == uint.MaxValue) && locator >= 0 && tail.AsSpan(locator).StartsWith("PK\u0006\u0007"u8))
        {
            (start, length) = LargeDirectory(file, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8)));
        }

        if (disks != 0 || start < 0 || length < 0 || start + length > place || !BeginsWithEntry(file, start, length))
        {
            return false;
        }

        // What lies between the list and the record is read as if it were the list.
        return place - start <= LargestDirectory + EndLength ? true
            : throw WorkbookRefusals.TooMuch("is a zip archive of far too many parts");
    }

    /// <summary>Where the list of a large archive (ZIP64) begins, and how long it is.</summary>
    private static (long Start, long Length) LargeDirectory(Stream file, long place)
    {
        var record = new byte[56];
        if (place < 0 || place > file.Length - record.Length)
        {
            return (-1, -1);
        }

        file.Seek(place, SeekOrigin.Begin);
        file.ReadExactly(record);
        return record.AsSpan().StartsWith("PK\u0006\u0006"u8)
            ? (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40)))
            : (-1, -1);
    }

    private static bool BeginsWithEntry(Stream file, long start, long length)
    {
        if (length == 0)
        {
            return true;
        }

        var mark = new byte[4];
        file.Seek(start, SeekOrigin.Begin);
        return file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && mark.AsSpan().SequenceEqual("PK\u0001\u0002"u8);
    }
}
