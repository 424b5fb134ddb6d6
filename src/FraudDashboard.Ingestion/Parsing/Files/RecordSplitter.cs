using System.Buffers;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>
/// Splits CSV text into records without holding more than one of them: RFC 4180, and for the rest as Python's csv module
/// reads. A quote inside an unquoted field is literal, text after a closing quote is added to the field, and CR, LF and
/// CRLF each end a record. An empty line is no record.
/// </summary>
/// <param name="firstLine">The number of the line that the text begins with.</param>
/// <param name="reader">The text, at the first character to split; it is disposed of with the splitter.</param>
/// <param name="delimiter">What stands between two fields.</param>
public sealed class RecordSplitter(TextReader reader, char delimiter, int firstLine = 1) : IRecords
{
    /// <summary>The most characters of one record: longer is a quote gone astray, and must not fill the memory.</summary>
    public const int LongestRecord = 1 << 22;

    private readonly SearchValues<char> _fieldEnds = SearchValues.Create([delimiter, '\r', '\n']);
    private char[] _buffer = ArrayPool<char>.Shared.Rent(1 << 16);
    private char[] _unescaped = ArrayPool<char>.Shared.Rent(1 << 10);
    private FieldSpan[] _fields = new FieldSpan[64];
    private int _unescapedLength;
    private int _start;
    private int _position;
    private int _end;
    private int _recordEnd;
    private int _line = firstLine;
    private bool _isLastBlock;

    public int LineNumber { get; private set; }

    public int FieldCount { get; private set; }

    public ReadOnlySpan<char> Record => _buffer.AsSpan(_start, _recordEnd - _start);

    /// <summary>A field without its quotes.</summary>
    public ReadOnlySpan<char> Field(int index)
    {
        var field = _fields[index];
        return field.IsUnescaped
            ? _unescaped.AsSpan(field.Start, field.Length)
            : _buffer.AsSpan(_start + field.Start, field.Length);
    }

    public double? Serial(int index) => null;

    public bool Read()
    {
        _start = _position;
        while (HasMore() && _buffer[_position] is '\r' or '\n')
        {
            TakeLineEnd();
            _start = _position;
        }

        if (!HasMore())
        {
            return false;
        }

        LineNumber = _line;
        FieldCount = 0;
        _unescapedLength = 0;
        do
        {
            ReadField();
        }
        while (TakeDelimiter());
        _recordEnd = _position;
        if (HasMore())
        {
            TakeLineEnd();
        }

        return true;
    }

    public void Dispose()
    {
        // The buffers held records: they do not stay in a pool that others borrow from.
        ArrayPool<char>.Shared.Return(_buffer, clearArray: true);
        ArrayPool<char>.Shared.Return(_unescaped, clearArray: true);
        reader.Dispose();
    }

    private void ReadField()
    {
        if (HasMore() && _buffer[_position] == '"')
        {
            ReadQuotedField();
            return;
        }

        var start = _position - _start;
        SkipToFieldEnd();
        AddField(new(start, _position - _start - start, IsUnescaped: false));
    }

    private void ReadQuotedField()
    {
        var openingLine = _line;
        var fieldStart = _unescapedLength;
        var isCopied = false;
        _position++;
        while (true)
        {
            var start = _position - _start;
            SkipToQuote(openingLine);
            var length = _position - _start - start;
            _position++;
            if (HasMore() && _buffer[_position] == '"')
            {
                // Doubled: one quote of the value. The first of the two is kept with the text before it.
                CopyUnescaped(start, length + 1);
                isCopied = true;
                _position++;
                continue;
            }

            if (!isCopied && IsFieldEnd())
            {
                AddField(new(start, length, IsUnescaped: false));
                return;
            }

            CopyUnescaped(start, length);
            var after = _position - _start;
            SkipToFieldEnd();
            CopyUnescaped(after, _position - _start - after);
            AddField(new(fieldStart, _unescapedLength - fieldStart, IsUnescaped: true));
            return;
        }
    }

    private bool IsFieldEnd() => !HasMore() || _buffer[_position] == delimiter || _buffer[_position] is '\r' or '\n';

    private void SkipToFieldEnd()
    {
        while (HasMore())
        {
            var found = _buffer.AsSpan(_position, _end - _position).IndexOfAny(_fieldEnds);
            if (found >= 0)
            {
                _position += found;
                return;
            }

            _position = _end;
        }
    }

    /// <summary>Moves to the next quote, counting the lines on the way.</summary>
    private void SkipToQuote(int openingLine)
    {
        while (HasMore())
        {
            var found = _buffer.AsSpan(_position, _end - _position).IndexOfAny('"', '\r', '\n');
            _position = found < 0 ? _end : _position + found;
            if (found < 0)
            {
                continue;
            }

            if (_buffer[_position] == '"')
            {
                return;
            }

            TakeLineEnd();
        }

        throw new ExtractRefusedException(
            $"The quote that opens on line {openingLine} is never closed: close or remove it and load the file again.");
    }

    private bool TakeDelimiter()
    {
        if (!HasMore() || _buffer[_position] != delimiter)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void TakeLineEnd()
    {
        var isReturn = _buffer[_position++] == '\r';
        if (isReturn && HasMore() && _buffer[_position] == '\n')
        {
            _position++;
        }

        _line++;
    }

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
