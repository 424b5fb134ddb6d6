using System.IO.Hashing;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>
/// The bytes of one part as they are unpacked: no more than the archive says, no more at once than a reader of XML may hold,
/// until the caller's cancellation, and at their end compared with the part's length and CRC-32, which .NET does not do.
/// </summary>
internal sealed class PartStream(Stream unpacked, string part, long length, uint checksum, CancellationToken cancellationToken) : Stream
{
    /// <summary>The most bytes that a reader may take for one element, attribute or text.</summary>
    public const int LongestNode = 1 << 20;

    private readonly Crc32 _checksum = new();
    private long _read;
    private long _taken;
    private bool _isChecked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>The next element, attribute or text begins.</summary>
    public void BeginNode() => _taken = 0;

    public override int Read(Span<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_taken > LongestNode)
        {
            throw WorkbookRefusals.LongValue(part, LongestNode);
        }

        var read = unpacked.Read(buffer);
        _checksum.Append(buffer[..read]);
        _read += read;
        _taken += read;
        if (_read > length)
        {
            throw WorkbookRefusals.Damaged($"its part {WorkbookRefusals.Shown(part)} unpacks to more than the archive says");
        }

        if (read == 0 && buffer.Length > 0)
        {
            Check();
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
    }

    private void Check()
    {
        if (!_isChecked && (_read != length || _checksum.GetCurrentHashAsUInt32() != checksum))
        {
            throw _read < length ? WorkbookRefusals.Damaged($"its part {WorkbookRefusals.Shown(part)} is cut short") : WorkbookRefusals.WrongChecksum(part);
        }

        _isChecked = true;
    }
}
