using System.Buffers;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <content>Keeps the text of one record and where its fields stand in it.</content>
public sealed partial class RecordSplitter
{
    private void AddField(FieldSpan field)
    {
        if (FieldCount == _fields.Length)
        {
            Array.Resize(ref _fields, _fields.Length * 2);
        }

        _fields[FieldCount++] = field;
    }

    private void CopyUnescaped(int start, int length)
    {
        if (_unescapedLength + length > _unescaped.Length)
        {
            Grow(ref _unescaped, _unescapedLength, _unescapedLength + length);
        }

        _buffer.AsSpan(_start + start, length).CopyTo(_unescaped.AsSpan(_unescapedLength));
        _unescapedLength += length;
    }

    /// <summary>True where a character stands at the position, reading on where the buffer has been used up.</summary>
    private bool HasMore() => _position < _end || FillBuffer();

    /// <summary>Keeps the current record, moved to the front, and reads on behind it.</summary>
    private bool FillBuffer()
    {
        if (_isLastBlock)
        {
            return false;
        }

        var kept = _end - _start;
        if (kept > LongestRecord)
        {
            throw new ExtractRefusedException(
                $"The record that begins on line {LineNumber} is longer than {LongestRecord:N0} characters: look for a quote that is not closed.");
        }

        _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        _position -= _start;
        _recordEnd -= _start;
        _start = 0;
        _end = kept;
        if (kept > _buffer.Length / 2)
        {
            Grow(ref _buffer, kept, _buffer.Length * 2);
        }

        var read = reader.ReadBlock(_buffer, kept, _buffer.Length - kept);
        _isLastBlock = read == 0;
        _end += read;
        return read > 0;
    }

    private static void Grow(ref char[] buffer, int used, int length)
    {
        var grown = ArrayPool<char>.Shared.Rent(Math.Max(length, buffer.Length * 2));
        buffer.AsSpan(0, used).CopyTo(grown);
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        buffer = grown;
    }

    /// <summary>Where a field stands: relative to the record, or in the buffer of unescaped text.</summary>
    private readonly record struct FieldSpan(int Start, int Length, bool IsUnescaped);
}
