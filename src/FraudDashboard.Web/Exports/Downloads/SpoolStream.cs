namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>A file of the spool: written once, then sent.</summary>
public sealed class SpoolStream : Stream
{
    private const int SentAtATime = 64 * 1024;

    // ENOSPC and EDQUOT of errno.h, which .NET hands on.
    private const int NoSpace = 28;
    private const int OverQuota = 122;

    private readonly Spool _spool;
    private readonly string _userId;
    private readonly FileStream _file;
    private long _length;
    private bool _isGone;

    /// <param name="spool">What counts its bytes.</param>
    /// <param name="userId">Whose file it is.</param>
    /// <param name="file">An open file without a buffer, since the writers gather what they write; it is closed with this.</param>
    public SpoolStream(Spool spool, string userId, FileStream file) => (_spool, _userId, _file) = (spool, userId, file);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <exception cref="SpoolException">There is no room for it.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Take(buffer.Length);
        try
        {
            await _file.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException problem) when (IsFull(problem))
        {
            throw DiskFull(problem);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <exception cref="SpoolException">There is no room for it.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Take(count);
        try
        {
            _file.Write(buffer, offset, count);
        }
        catch (IOException problem) when (IsFull(problem))
        {
            throw DiskFull(problem);
        }
    }

    public override void Flush() => _file.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => _file.FlushAsync(cancellationToken);

    /// <summary>Sends all of it.</summary>
    /// <exception cref="OperationCanceledException">The reader has gone.</exception>
    public Task SendAsync(Stream target, CancellationToken cancellation)
    {
        _file.Position = 0;
        return _file.CopyToAsync(target, SentAtATime, cancellation);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            GiveBack();
        }

        base.Dispose(disposing);
    }

    private static bool IsFull(IOException problem) => problem.HResult is NoSpace or OverQuota;

    private static SpoolException DiskFull(IOException problem) =>
        new("The file was not made: the server's disk is full. Report it; nothing else is lost.", problem);

    private void Take(int bytes)
    {
        _spool.Take(_userId, _length, bytes);
        _length += bytes;
    }

    private void GiveBack()
    {
        if (!_isGone)
        {
            _isGone = true;
            _spool.Give(_userId, _length);
        }
    }
}
