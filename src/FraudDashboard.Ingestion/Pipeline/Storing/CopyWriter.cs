using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>
/// Writes rows in PostgreSQL's binary COPY format through one buffer: a first load is mostly wide rows, and Npgsql's own
/// importer pays for each value by itself.
/// </summary>
internal sealed class CopyWriter(Stream stream) : IDisposable
{
    private const int FlushLength = 1 << 16;
    private const byte JsonbVersion = 1;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FlushLength * 2);
    private int _length;

    private static ReadOnlySpan<byte> Signature => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];

    /// <summary>Writes what stands before the first row: the signature, no flags and no extension.</summary>
    public void Begin()
    {
        Signature.CopyTo(Take(Signature.Length));
        Take(2 * sizeof(int)).Clear();
    }

    public void BeginRow(int fieldCount) => BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), (short)fieldCount);

    public void WriteNull() => BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), -1);

    public void WriteBoolean(bool value)
    {
        var field = Take(sizeof(int) + 1);
        BinaryPrimitives.WriteInt32BigEndian(field, 1);
        field[sizeof(int)] = value ? (byte)1 : (byte)0;
    }

    public void WriteInt32(int value)
    {
        var field = Take(2 * sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(field, sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(field[sizeof(int)..], value);
    }

    public void WriteInt64(long value)
    {
        var field = Take(sizeof(int) + sizeof(long));
        BinaryPrimitives.WriteInt32BigEndian(field, sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(field[sizeof(int)..], value);
    }

    public void WriteText(ReadOnlySpan<char> text)
    {
        Reserve(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_length), length);
        _length += sizeof(int) + length;
    }

    /// <summary>Writes JSON text, in UTF-8, as jsonb.</summary>
    public void WriteJson(ReadOnlySpan<byte> json)
    {
        var field = Take(sizeof(int) + 1 + json.Length);
        BinaryPrimitives.WriteInt32BigEndian(field, 1 + json.Length);
        field[sizeof(int)] = JsonbVersion;
        json.CopyTo(field[(sizeof(int) + 1)..]);
    }

    /// <summary>Sends what has been written, when it is worth a send.</summary>
    public ValueTask FlushWhenFullAsync(CancellationToken cancellationToken) =>
        _length < FlushLength ? ValueTask.CompletedTask : FlushAsync(cancellationToken);

    /// <summary>Writes what stands after the last row and sends the rest.</summary>
    public ValueTask EndAsync(CancellationToken cancellationToken)
    {
        BeginRow(-1);
        return FlushAsync(cancellationToken);
    }

    // The buffer held records: they do not stay in a pool that others borrow from.
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_buffer.AsMemory(0, _length), cancellationToken);
        _length = 0;
    }

    private Span<byte> Take(int length)
    {
        Reserve(length);
        _length += length;
        return _buffer.AsSpan(_length - length, length);
    }

    private void Reserve(int length)
    {
        if (_buffer.Length - _length >= length)
        {
            return;
        }

        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(_length + length, _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = grown;
    }
}
