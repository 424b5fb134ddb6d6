namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>A zip archive up to its end record, whose last two bytes, the length of the comment, read as zero.</summary>
internal sealed class CommentlessStream(Stream file, long length) : Stream
{
    private const int CommentLengthBytes = 2;

    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = Math.Max(0, value);
    }

    public override int Read(Span<byte> buffer)
    {
        file.Position = _position;
        var read = file.Read(buffer[..(int)Math.Clamp(length - _position, 0, buffer.Length)]);
        var fromEnd = _position + read - (length - CommentLengthBytes);
        if (fromEnd > 0)
        {
            buffer[(int)Math.Max(0, read - fromEnd)..read].Clear();
        }

        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
