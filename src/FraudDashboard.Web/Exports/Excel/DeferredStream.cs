namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Takes synchronous writes into memory and passes everything on by asynchronous ones.</summary>
/// <remarks>
/// A web response refuses synchronous writes, and closing a zip entry makes some even in .NET 10 (the last
/// compressed bytes and the entry's sizes). They are few, so what is held stays near <see cref="PassOnAt"/>.
/// </remarks>
internal sealed class DeferredStream(Stream target) : Stream
{
    private const int PassOnAt = 128 * 1024;

    private readonly MemoryStream _held = new(PassOnAt * 2);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _held.Write(buffer.Span);
        return _held.Length < PassOnAt ? ValueTask.CompletedTask : PassOnAsync(cancellationToken);
    }

    /// <summary>Nothing: only <see cref="FinishAsync"/> hands the rest on.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Passes on what is still held. Not called after a failure, so that the file stays visibly broken.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        await PassOnAsync(cancellation);
        await target.FlushAsync(cancellation);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask PassOnAsync(CancellationToken cancellation)
    {
        await target.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellation);
        _held.SetLength(0);
    }
}
