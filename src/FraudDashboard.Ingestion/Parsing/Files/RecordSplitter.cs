using System.Buffers;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>
/// Splits CSV text into records without holding more than one of them: RFC 4180. A quote inside an unquoted field is
/// literal, unless it and another enclose the field but for blanks; CR, LF and CRLF each end a record. An empty line is no
/// record. The first record is the header: later ones are compared with it to find quotes that have gone astray.
/// </summary>
/// <param name="firstLine">The number of the line that the text begins with.</param>
/// <param name="reader">The text, at the first character to split; it is disposed of with the splitter.</param>
/// <param name="delimiter">What stands between two fields.</param>
/// <param name="isDoubled">True where it stands there twice: one alone is then a character like any other.</param>
public sealed partial class RecordSplitter(TextReader reader, char delimiter, int firstLine = 1, bool isDoubled = false) : IRecords
{
    /// <summary>The most characters of one record: longer is a quote gone astray, and must not fill the memory.</summary>
    public const int LongestRecord = 1 << 22;

    private const int NotRead = -1;

    private readonly SearchValues<char> _fieldEnds = SearchValues.Create([delimiter, '\r', '\n']);
    private char[] _buffer = ArrayPool<char>.Shared.Rent(1 << 16);
    private char[] _unescaped = ArrayPool<char>.Shared.Rent(1 << 10);
    private readonly string _delimiter = new(delimiter, isDoubled ? 2 : 1);
    private readonly List<QuotedLines> _quotedLines = [];
    private FieldSpan[] _fields = new FieldSpan[64];
    private int _headerCount = NotRead;
    private QuotedLines? _textBehind;
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

    /// <summary>Why quotation marks make the current record one that cannot be read; null where it can.</summary>
    public string? Fault { get; private set; }

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
        _textBehind = null;
        _quotedLines.Clear();
        do
        {
            ReadField();
        }
        while (TakeDelimiter());
        _recordEnd = _position;
        Fault = FindFault();
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
        if (HasMore() && (_buffer[_position] == '"' || (MayBeBlank(_buffer[_position]) && TakeBlanksBeforeQuotes())))
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
        var opening = _position - _start;
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

            CloseQuotes(new(opening, start + length, openingLine, _line));
            if (isCopied)
            {
                CopyUnescaped(start, length);
                AddField(new(fieldStart, _unescapedLength - fieldStart, IsUnescaped: true));
            }
            else
            {
                AddField(new(start, length, IsUnescaped: false));
            }

            return;
        }
    }

    private bool IsFieldEnd() => !HasMore() || _buffer[_position] is '\r' or '\n' || IsAtDelimiter();

    private bool IsAtDelimiter()
    {
        if (_buffer[_position] != delimiter || !isDoubled)
        {
            return _buffer[_position] == delimiter;
        }

        _position++;
        var isTwice = HasMore() && _buffer[_position] == delimiter;
        _position--;
        return isTwice;
    }

    private void SkipToFieldEnd()
    {
        while (HasMore())
        {
            var found = _buffer.AsSpan(_position, _end - _position).IndexOfAny(_fieldEnds);
            if (found < 0)
            {
                _position = _end;
                continue;
            }

            _position += found;
            if (!isDoubled || IsFieldEnd())
            {
                return;
            }

            _position++;
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
        if (!HasMore() || !IsAtDelimiter())
        {
            return false;
        }

        _position += _delimiter.Length;
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
}
